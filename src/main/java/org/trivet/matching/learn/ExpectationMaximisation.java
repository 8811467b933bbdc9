package org.trivet.matching.learn;

import org.trivet.matching.pair.PatternCounts;
import org.trivet.matching.plan.MatchPlan;

/**
 * Estimates m over counted patterns with u held fast (Winkler 1988), by the comparisons that a blocking rule leaves free: what the rule
 * itself asks for says nothing inside its blocks.
 */
final class ExpectationMaximisation {
  private static final int MOST_ROUNDS = 60;
  private static final double STILL = 1e-5;

  private final MatchPlan plan;
  private final boolean[] free;
  private final double[][] u;
  private double[][] m;
  private double lambda = 0.1;
  private Shares matches;

  ExpectationMaximisation(MatchPlan plan, boolean[] free, double[][] u, double[][] startingM) {
    this.plan = plan;
    this.free = free;
    this.u = u;
    this.m = startingM;
    this.matches = new Shares(plan);
  }

  /** Rounds until m stands still. */
  void run(PatternCounts patterns) {
    for (var round = 0; round < MOST_ROUNDS; round++) {
      if (improve(patterns) < STILL) {
        return;
      }
    }
  }

  private double improve(PatternCounts patterns) {
    var expected = new Shares(plan);
    var totals = new double[2];
    patterns.forEach((levels, pairs) -> {
      var share = chance(levels) * pairs;
      expected.add(levels, share);
      totals[0] += share;
      totals[1] += pairs;
    });
    matches = expected;
    lambda = Math.min(0.999, Math.max(1e-9, totals[0] / Math.max(1, totals[1])));
    return moveTo(expected);
  }

  private double moveTo(Shares expected) {
    var moved = 0.0;
    var next = new double[m.length][];
    for (var at = 0; at < m.length; at++) {
      next[at] = free[at] ? expected.of(at, 0.5) : m[at];
      for (var level = 0; level < next[at].length; level++) {
        moved = Math.max(moved, Math.abs(next[at][level] - m[at][level]));
      }
    }
    m = next;
    return moved;
  }

  private double chance(int[] levels) {
    var odds = lambda / (1 - lambda);
    for (var at = 0; at < m.length; at++) {
      if (free[at] && levels[at] < m[at].length) {
        odds *= m[at][levels[at]] / u[at][levels[at]];
      }
    }
    return odds / (1 + odds);
  }

  /** The pairs that are one person, as this run expects them. */
  Shares matches() {
    return matches;
  }
}
