package org.trivet.bench;

import org.trivet.disclosure.attack.Audit;
import org.trivet.disclosure.protect.Effort;
import org.trivet.disclosure.protect.Protection;
import org.trivet.disclosure.table.CellSystem;

/** How long a board's release takes to protect and to audit, and what it loses: {@code BoardBench MEASURES}. */
public final class BoardBench {
  private BoardBench() {}

  public static void main(String[] args) {
    var measures = args.length == 0 ? 40 : Integer.parseInt(args[0]);
    var system = CellSystem.of(BoardRelease.of(measures));
    var start = System.nanoTime();
    var protection = Protection.of(system, Effort.USUAL, (done, total) -> System.err.print("."));
    var between = System.nanoTime();
    var report = Audit.of(system, protection.hidden());
    System.out.printf(
        "%d measures: %,d cells, %,d relations, %,d sensitive; %,d more hidden, proved %s; protected %s (%d weak); protect %.1f s, audit %.1f s%n",
        measures,
        system.size(),
        system.relations(),
        system.primary().cardinality(),
        protection.secondary().cardinality(),
        protection.proved(),
        report.isProtected(),
        report.weak().size(),
        (between - start) / 1e9,
        (System.nanoTime() - between) / 1e9);
  }
}
