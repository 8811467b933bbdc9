package org.trivet.disclosure.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.trivet.disclosure.attack.Demand;
import org.trivet.disclosure.solve.Cover;
import org.trivet.disclosure.solve.Cut;

/**
 * The cheapest safe pattern of a group, by cuts: the cheapest pattern that fulfils all cuts so far is attacked, and what it falls short of
 * becomes a cut, until it is safe or no cheaper one is left.
 */
final class CoverSearch {
  private static final int MOST_ROUNDS = 400;
  private static final int MOST_RELAXED = 80;

  /** The solver's measure of work for one linear programme, by cell. */
  private static final double WORK_PER_CELL = 4e-6;

  private final Group group;
  private final Upper upper;
  private double work;

  /** A search that may take so much work, in about seconds of a usual core. */
  CoverSearch(Group group, Upper upper, double work) {
    this.group = group;
    this.upper = upper;
    this.work = work;
  }

  /** Improves what is known from above; true where nothing cheaper can exist. */
  boolean isProved() {
    try (var cuts = new Cuts(group);
        var cover = new Cover(costs(), fixed())) {
      cuts.neverAlone().forEach(cover::add);
      relax(cuts, cover);
      for (var round = 0; round < MOST_ROUNDS && work > 0; round++) {
        var best = cover.whole(upper.cost(), Math.min(work, 20));
        work -= best.work() + 0.01;
        if (best.pattern().isEmpty()) {
          return best.isFinished();
        }
        var pattern = pattern(best.pattern().orElseThrow());
        var failed = failed(pattern);
        if (failed.isEmpty()) {
          upper.offer(pattern);
          if (best.isFinished()) {
            return true;
          }
        } else {
          cut(failed, pattern, cuts, cover);
          upper.offer(upper.mended(pattern));
        }
      }
      return false;
    }
  }

  private void relax(Cuts cuts, Cover cover) {
    var before = -1.0;
    var stalled = 0;
    for (var round = 0; round < MOST_RELAXED && work > 0 && stalled < 4; round++) {
      var relaxed = cover.relaxed();
      if (relaxed.isEmpty()) {
        return;
      }
      var shares = relaxed.orElseThrow();
      stalled = shares.cost() > before * 1.0005 ? 0 : stalled + 1;
      before = shares.cost();
      if (add(cuts, cover, group.demands(), shares.of()) == 0) {
        return;
      }
    }
  }

  private int add(Cuts cuts, Cover cover, List<Demand> demands, double[] shares) {
    var added = 0;
    for (var demand : demands) {
      work -= 2 * WORK_PER_CELL * group.cells().length;
      for (var cut : cuts.against(demand, shares)) {
        cover.add(cut);
        added++;
      }
    }
    return added;
  }

  private void cut(List<Demand> failed, BitSet pattern, Cuts cuts, Cover cover) {
    var shares = new double[group.cells().length];
    for (var column = 0; column < shares.length; column++) {
      shares[column] = pattern.get(group.cells()[column]) ? 1 : 0;
    }
    if (add(cuts, cover, failed, shares) == 0) {
      failed.forEach(demand -> cover.add(notWithin(widest(demand, pattern))));
    }
  }

  /** A pattern around this one that fails the demand too: the larger it is, the more the cut says. */
  private BitSet widest(Demand demand, BitSet pattern) {
    var wide = (BitSet) pattern.clone();
    for (var cell : group.cells()) {
      if (!wide.get(cell)) {
        wide.set(cell);
        work -= 4 * WORK_PER_CELL * group.cells().length;
        if (isMet(demand, wide)) {
          wide.clear(cell);
        }
      }
    }
    return wide;
  }

  private Cut notWithin(BitSet pattern) {
    var columns = new ArrayList<Integer>();
    for (var column = 0; column < group.cells().length; column++) {
      var cell = group.cells()[column];
      if (!pattern.get(cell)) {
        columns.add(column);
      }
    }
    var ones = new long[columns.size()];
    Arrays.fill(ones, 1);
    return new Cut(columns.stream().mapToInt(Integer::intValue).toArray(), ones, 1);
  }

  private List<Demand> failed(BitSet pattern) {
    return group.demands().stream().filter(demand -> !isMet(demand, pattern)).toList();
  }

  private boolean isMet(Demand demand, BitSet pattern) {
    return group.shields().proof(demand, pattern, Integer.MAX_VALUE).isPresent();
  }

  private BitSet pattern(BitSet columns) {
    var pattern = new BitSet();
    columns.stream().map(column -> group.cells()[column]).forEach(pattern::set);
    return pattern;
  }

  private long[] costs() {
    return Arrays.stream(group.cells())
        .mapToLong(cell -> group.fixed().get(cell) ? 0 : group.system().cost(cell))
        .toArray();
  }

  private BitSet fixed() {
    var fixed = new BitSet();
    for (var column = 0; column < group.cells().length; column++) {
      fixed.set(column, group.fixed().get(group.cells()[column]));
    }
    return fixed;
  }
}
