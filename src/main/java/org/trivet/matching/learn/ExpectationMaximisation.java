package org.trivet.matching.learn;

import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.plan.PlanComparison.Sharing;

/**
 * Estimates over counted patterns what one class of pairs looks like, the other classes held fast (Winkler 1988, with relatives as a third
 * class beside one person and strangers). Relatives are as strangers in what is a person's own. Only free comparisons count: what a blocking rule asks for says nothing inside its blocks.
 */
final class ExpectationMaximisation {
  private static final int MOST_ROUNDS = 60;
  private static final double STILL = 1e-5;
  private static final double SMALLEST = 1e-9;

  /** A class whose looks are sought weighs in with as many pairs that look as it did before. */
  private static final double FORMER_BELIEF = 10;

  private final MatchPlan plan;
  private final boolean[] free;
  private final boolean[] moving;
  private final Sought sought;
  private Estimate estimate;
  private double ofMatches = 0.1;
  private double ofRelatives;
  private Shares expected;

  /** Whose looks are sought. */
  enum Sought {
    ONE_PERSON,
    RELATIVES
  }

  ExpectationMaximisation(MatchPlan plan, boolean[] free, Estimate start, Sought sought) {
    this.plan = plan;
    this.free = free;
    this.estimate = start;
    this.sought = sought;
    this.moving = free.clone();
    for (var at = 0; at < moving.length; at++) {
      moving[at] &= sought == Sought.ONE_PERSON
          || plan.comparisons().get(at).sharing() == Sharing.SHARED_BY_SOME_RELATIVES;
    }
    this.ofRelatives = start.relatives() == 0 ? 0 : 0.05;
    this.expected = new Shares(plan);
  }

  /** Rounds until the sought shares stand still. */
  ExpectationMaximisation run(Patterns patterns) {
    var moved = 1.0;
    for (var round = 0; round < MOST_ROUNDS && moved > STILL; round++) {
      moved = improve(patterns);
    }
    return this;
  }

  private double improve(Patterns patterns) {
    expected = new Shares(plan);
    var totals = new double[3];
    var onePerson = timesLikelier(estimate.m());
    var relatives = timesLikelier(estimate.r());
    patterns.forEach((levels, pairs) -> {
      var match = ofMatches * likelihood(onePerson, levels);
      var relative = ofRelatives * likelihood(relatives, levels);
      var all = match + relative + 1 - ofMatches - ofRelatives;
      expected.add(levels, pairs * (sought == Sought.ONE_PERSON ? match : relative) / all);
      totals[0] += pairs * match / all;
      totals[1] += pairs * relative / all;
      totals[2] += pairs;
    });
    ofMatches = share(totals[0], totals[2]);
    ofRelatives = ofRelatives == 0 ? 0 : share(totals[1], totals[2]);
    return move();
  }

  private static double share(double part, double whole) {
    return Math.min(0.499, Math.max(SMALLEST, part / Math.max(1, whole)));
  }

  private double move() {
    var before = sought == Sought.ONE_PERSON ? estimate.m() : estimate.r();
    var next = new double[before.length][];
    for (var at = 0; at < next.length; at++) {
      var former = sought == Sought.ONE_PERSON ? before[at] : estimate.u()[at];
      next[at] = moving[at] ? expected.of(at, former, FORMER_BELIEF) : before[at];
    }
    estimate = sought == Sought.ONE_PERSON
        ? estimate.withM(next)
        : estimate.withRelatives(estimate.relatives(), next);
    return Estimate.furthest(before, next);
  }

  /** How many times likelier each level is than for strangers, by comparison; a missing value, behind the last level, says nothing. */
  private double[][] timesLikelier(double[][] shares) {
    var times = new double[shares.length][];
    for (var at = 0; at < times.length; at++) {
      times[at] = new double[shares[at].length + 1];
      java.util.Arrays.fill(times[at], 1);
      for (var level = 0; free[at] && level < shares[at].length; level++) {
        times[at][level] = shares[at][level] / estimate.u()[at][level];
      }
    }
    return times;
  }

  private static double likelihood(double[][] timesLikelier, int[] levels) {
    var likelihood = 1.0;
    for (var at = 0; at < levels.length; at++) {
      likelihood *= timesLikelier[at][levels[at]];
    }
    return likelihood;
  }

  /** The pairs of the sought class, as this run expects them. */
  Shares expected() {
    return expected;
  }

  /** The share of the patterns' pairs that are relatives. */
  double ofRelatives() {
    return ofRelatives;
  }

  Estimate estimate() {
    return estimate;
  }
}
