package org.trivet.bench;

import java.util.Arrays;
import java.util.Random;
import org.trivet.disclosure.protect.Effort;
import org.trivet.disclosure.protect.Protection;
import org.trivet.disclosure.table.CellSystem;

/**
 * What is lost beyond the optimum: two-way tables of 4 to 12 rows and columns, protected within the usual work, within a hundredth of it,
 * and within a minute's: {@code OptimumBench TABLES}.
 */
public final class OptimumBench {
  private static final Effort MINUTE = new Effort(60, 60);
  private static final Effort LITTLE = new Effort(0.2, 0.2);

  private OptimumBench() {}

  public static void main(String[] args) {
    var tables = args.length == 0 ? 200 : Integer.parseInt(args[0]);
    var proved = 0;
    var ratios = new double[tables][4];
    for (var at = 0; at < tables; at++) {
      var system = CellSystem.of(TwoWay.of(new Random(at * 7919L)));
      var best = Protection.of(system, MINUTE, (done, total) -> {});
      if (best.proved() && !best.secondary().isEmpty()) {
        var usual = Protection.of(system, Effort.USUAL, (done, total) -> {});
        var little = Protection.of(system, LITTLE, (done, total) -> {});
        ratios[proved++] = new double[] {
          ratio(number(usual), number(best)),
          ratio(sum(system, usual), sum(system, best)),
          ratio(number(little), number(best)),
          ratio(sum(system, little), sum(system, best))
        };
      }
    }
    System.out.printf("%d tables, %d proved with something to hide%n", tables, proved);
    tell("usual work, number", ratios, proved, 0);
    tell("usual work, sum", ratios, proved, 1);
    tell("a hundredth, number", ratios, proved, 2);
    tell("a hundredth, sum", ratios, proved, 3);
  }

  private static void tell(String what, double[][] ratios, int proved, int which) {
    var all = Arrays.stream(ratios, 0, proved).mapToDouble(each -> each[which]).sorted().toArray();
    System.out.printf(
        "%s: mean %.4f, 95 %% of tables up to %.4f, worst %.4f%n",
        what,
        Arrays.stream(all).average().orElse(1),
        all.length == 0 ? 1 : all[(int) (0.95 * (all.length - 1))],
        all.length == 0 ? 1 : all[all.length - 1]);
  }

  private static double ratio(double found, double best) {
    return best == 0 ? 1 : found / best;
  }

  private static double number(Protection protection) {
    return protection.secondary().cardinality();
  }

  private static double sum(CellSystem system, Protection protection) {
    return (double) protection.secondary().stream().mapToLong(system::value).sum();
  }
}
