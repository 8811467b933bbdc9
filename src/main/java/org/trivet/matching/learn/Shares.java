package org.trivet.matching.learn;

import org.trivet.matching.plan.MatchPlan;

/** Shares of levels per comparison, gathered from weighted pairs; missing values are left out. */
final class Shares {
  private static final double SMALLEST = 1e-9;

  private final double[][] sums;

  Shares(MatchPlan plan) {
    this.sums = new double[plan.comparisons().size()][];
    for (var at = 0; at < sums.length; at++) {
      sums[at] = new double[plan.comparisons().get(at).levelCount()];
    }
  }

  void add(int[] levels, double pairs) {
    for (var at = 0; at < sums.length; at++) {
      if (levels[at] < sums[at].length) {
        sums[at][levels[at]] += pairs;
      }
    }
  }

  /** How many pairs say something in a comparison. */
  double known(int comparison) {
    var known = 0.0;
    for (var sum : sums[comparison]) {
      known += sum;
    }
    return known;
  }

  /** A comparison's shares; {@code extra} pairs are added to each level, so that what never came is not impossible. */
  double[] of(int comparison, double extra) {
    var alike = new double[sums[comparison].length];
    java.util.Arrays.fill(alike, 1.0 / alike.length);
    return of(comparison, alike, extra * alike.length);
  }

  /** A comparison's shares, where so many pairs were believed to look so before. */
  double[] of(int comparison, double[] former, double pairs) {
    var ofLevels = sums[comparison];
    var total = known(comparison) + pairs;
    var shares = new double[ofLevels.length];
    for (var level = 0; level < shares.length; level++) {
      shares[level] = Math.max(SMALLEST, (ofLevels[level] + former[level] * pairs) / total);
    }
    return shares;
  }
}
