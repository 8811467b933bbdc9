package org.trivet.matching.learn;

import java.util.ArrayList;
import java.util.List;
import org.trivet.matching.plan.MatchPlan;

/**
 * How the pairs that blocking rules find spread over the levels, by comparison in the plan's order: what a frozen model met when it was
 * learned, to be held against what it meets now.
 */
public record CandidateShares(List<List<Double>> byComparison) {
  public CandidateShares {
    byComparison = byComparison.stream().map(List::copyOf).toList();
  }

  static CandidateShares of(MatchPlan plan, Patterns candidates) {
    var counts = new ArrayList<double[]>();
    plan.comparisons().forEach(comparison -> counts.add(new double[comparison.levelCount() + 1]));
    candidates.forEach((levels, pairs) -> {
      for (var at = 0; at < levels.length; at++) {
        counts.get(at)[levels[at]] += pairs;
      }
    });
    var all = Math.max(1, candidates.pairs());
    return new CandidateShares(counts.stream()
        .map(ofLevels ->
            java.util.Arrays.stream(ofLevels).mapToObj(pairs -> pairs / all).toList())
        .toList());
  }

  /** The share of pairs that reach a level; behind the last level, of those where a value is missing. */
  public double of(int comparison, int level) {
    return byComparison.get(comparison).get(level);
  }
}
