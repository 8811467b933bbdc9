package org.trivet.matching.learn;

import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.plan.PlanComparison;

/**
 * What is believed at one moment of learning.
 *
 * @param lambda of all pairs, the share that are one person
 * @param relatives of all pairs, the share that are relatives; 0 where nothing is marked as shared by them
 */
record Estimate(double lambda, double relatives, Levels shares) {
  private static final double FIRST_M_OF_BEST = 0.9;
  private static final double FIRST_LAMBDA = 1e-4;

  /** Shares of levels by comparison, of one person, of strangers and of relatives. */
  static final class Levels {
    private final double[][] m;
    private final double[][] u;
    private final double[][] r;

    Levels(double[][] m, double[][] u, double[][] r) {
      this.m = m;
      this.u = u;
      this.r = r;
    }
  }

  /** Before anything is known but u: one person is mostly alike, relatives are as strangers. */
  static Estimate first(MatchPlan plan, double[][] u) {
    var comparisons = plan.comparisons();
    var m = comparisons.stream().map(Estimate::mostlyAlike).toArray(double[][]::new);
    var isShared = comparisons.stream().anyMatch(PlanComparison::isSharedByRelatives);
    return new Estimate(FIRST_LAMBDA, isShared ? FIRST_LAMBDA : 0, new Levels(m, u, u));
  }

  private static double[] mostlyAlike(PlanComparison comparison) {
    var m = new double[comparison.levelCount()];
    m[0] = FIRST_M_OF_BEST;
    for (var level = 1; level < m.length; level++) {
      m[level] = (1 - FIRST_M_OF_BEST) / (m.length - 1);
    }
    return m;
  }

  double[][] m() {
    return shares.m;
  }

  double[][] u() {
    return shares.u;
  }

  double[][] r() {
    return shares.r;
  }

  Estimate withLambda(double ofOnePerson) {
    return new Estimate(ofOnePerson, relatives, shares);
  }

  Estimate withRelatives(double ofRelatives, double[][] r) {
    return new Estimate(lambda, ofRelatives, new Levels(shares.m, shares.u, r));
  }

  Estimate withM(double[][] m) {
    return new Estimate(lambda, relatives, new Levels(m, shares.u, shares.r));
  }

  Estimate withU(double[][] u) {
    return new Estimate(lambda, relatives, new Levels(shares.m, u, shares.r));
  }

  /** How much likelier the levels make one person, and relatives, than strangers: both times their share of all pairs. */
  double[] odds(int[] levels) {
    var odds = new double[] {lambda, relatives};
    for (var at = 0; at < levels.length; at++) {
      if (levels[at] < shares.u[at].length) {
        odds[0] *= shares.m[at][levels[at]] / shares.u[at][levels[at]];
        odds[1] *= shares.r[at][levels[at]] / shares.u[at][levels[at]];
      }
    }
    return odds;
  }

  /** How far any share moved. */
  static double furthest(double[][] before, double[][] after) {
    var furthest = 0.0;
    for (var at = 0; at < before.length; at++) {
      for (var level = 0; level < before[at].length; level++) {
        furthest = Math.max(furthest, Math.abs(before[at][level] - after[at][level]));
      }
    }
    return furthest;
  }
}
