package org.trivet.matching.pair;

import java.util.List;
import java.util.function.Supplier;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.Records;

/** How many pairs show which levels together and are found by which rules: each pair is compared once for all rules. */
public final class RulePatterns implements PairWork.Task<RulePatterns> {
  private final Candidates candidates;
  private final PatternCounts patterns;
  private final int rules;
  private final LongCounts counts = new LongCounts();

  private RulePatterns(PatternCounts patterns, Candidates candidates) {
    this.candidates = candidates;
    this.patterns = patterns;
    this.rules = candidates.rules();
  }

  /** Makes counts to begin with, as {@link PatternCounts#counting} does. */
  public static Supplier<PairWork.Task<RulePatterns>> counting(
      Records records, MatchPlan plan, Candidates candidates) {
    var patterns = PatternCounts.counting(records, plan);
    return () -> new RulePatterns(patterns.get(), candidates);
  }

  /** Looks at one pattern: levels in the order of the comparisons, and the rules that find its pairs, the first in the lowest bit. */
  @FunctionalInterface
  public interface Look {
    void at(int[] levels, long finders, long pairs);
  }

  @Override
  public void at(int one, int other) {
    counts.add((patterns.pattern(one, other) << rules) | candidates.finders(one, other), 1);
  }

  @Override
  public RulePatterns result() {
    return this;
  }

  /** The counts of several tasks together; there is one at least. */
  public static RulePatterns sum(List<RulePatterns> parts) {
    var sum = parts.get(0);
    parts.stream()
        .skip(1)
        .forEach(part -> part.counts.forEachKey(key -> sum.counts.add(key, part.counts.of(key))));
    return sum;
  }

  public void forEach(Look look) {
    counts.forEachKey(
        key -> look.at(patterns.levels(key >>> rules), key & ((1L << rules) - 1), counts.of(key)));
  }
}
