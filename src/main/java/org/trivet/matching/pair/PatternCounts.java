package org.trivet.matching.pair;

import java.util.List;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.plan.PlanComparison;
import org.trivet.matching.value.Records;

/** How many pairs show which levels together: all that learning needs of millions of pairs. */
public final class PatternCounts implements PairWork.Task<PatternCounts> {
  private final LevelFinders finders;
  private final int[] bases;
  private final boolean[] isWeighed;
  private final LongCounts counts = new LongCounts();

  PatternCounts(MatchPlan plan, LevelFinders finders) {
    this.finders = finders;
    this.bases = plan.comparisons().stream()
        .mapToInt(PlanComparison::levelCount)
        .map(levels -> levels + 1)
        .toArray();
    this.isWeighed = new boolean[bases.length];
    for (var at = 0; at < bases.length; at++) {
      isWeighed[at] = plan.comparisons().get(at).isWeighed();
    }
  }

  /** Makes counts to begin with; those that one thread makes share what they remember of values. */
  public static Supplier<PatternCounts> counting(Records records, MatchPlan plan) {
    var finders = LevelFinders.perThread(records, plan);
    return () -> new PatternCounts(plan, finders.get());
  }

  @Override
  public void at(int one, int other) {
    counts.add(pattern(one, other), 1);
  }

  /** The levels of a pair as one number. */
  long pattern(int one, int other) {
    var pattern = 0L;
    for (var at = 0; at < bases.length; at++) {
      pattern = pattern * bases[at] + (isWeighed[at] ? finders.of(at, one, other) : bases[at] - 1);
    }
    return pattern;
  }

  @Override
  public PatternCounts result() {
    return this;
  }

  /** The counts of several tasks together; there is one at least. */
  public static PatternCounts sum(List<PatternCounts> parts) {
    var sum = parts.get(0);
    parts.stream()
        .skip(1)
        .forEach(part ->
            part.counts.forEachKey(pattern -> sum.counts.add(pattern, part.counts.of(pattern))));
    return sum;
  }

  /** How many pairs were counted. */
  public long pairs() {
    var pairs = new long[1];
    forEach((levels, count) -> pairs[0] += count);
    return pairs[0];
  }

  /** Every pattern, as levels in the order of the comparisons, with its number of pairs. */
  public void forEach(ObjLongConsumer<int[]> consumer) {
    counts.forEachKey(pattern -> consumer.accept(levels(pattern), counts.of(pattern)));
  }

  int[] levels(long pattern) {
    var levels = new int[bases.length];
    var rest = pattern;
    for (var at = bases.length - 1; at >= 0; at--) {
      levels[at] = (int) (rest % bases[at]);
      rest /= bases[at];
    }
    return levels;
  }
}
