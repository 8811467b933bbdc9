package org.trivet.matching.pair;

import org.trivet.matching.plan.DefinitePlan.Verdict;

/**
 * What pairs of records say of two people: per comparison the mean of the pairs' weights, so that a name that four pairs share is evidence
 * once, and a number that differs in one of them is not drowned by it.
 */
public final class Evidence {
  private final double[] sums;
  private final int[] known;
  private final boolean[] isShared;
  private double against;
  private int pairs;
  private boolean isLinked;
  private boolean isApart;
  private boolean isDoubtful;
  private boolean isPinnedTogether;
  private boolean isPinnedApart;

  /** @param isShared per comparison whether relatives agree in it as one person's records do */
  Evidence(boolean[] isShared) {
    this.isShared = isShared;
    this.sums = new double[isShared.length];
    this.known = new int[isShared.length];
  }

  void say(int comparison, double weight) {
    sums[comparison] += weight;
    known[comparison]++;
  }

  void end(double againstAsRelatives, Verdict verdict) {
    against += againstAsRelatives;
    pairs++;
    isLinked |= verdict == Verdict.LINK;
    isApart |= verdict == Verdict.APART;
    isDoubtful |= verdict == Verdict.REVIEW;
  }

  /** What a person has decided of the pair. */
  public void pin(Verdict verdict) {
    isPinnedTogether |= verdict == Verdict.LINK;
    isPinnedApart |= verdict == Verdict.APART;
  }

  /** Takes in what other pairs of the same two people say. */
  public void add(Evidence more) {
    for (var at = 0; at < sums.length; at++) {
      sums[at] += more.sums[at];
      known[at] += more.known[at];
    }
    against += more.against;
    pairs += more.pairs;
    isLinked |= more.isLinked;
    isApart |= more.isApart;
    isDoubtful |= more.isDoubtful;
    isPinnedTogether |= more.isPinnedTogether;
    isPinnedApart |= more.isPinnedApart;
  }

  /** Whether a person, or else a definite rule, says of any pair that it is two people. */
  public boolean isOfTwoPeople() {
    return isPinnedApart || (isApart && !isPinnedTogether);
  }

  /** The sum of the comparisons' means, without the prior; endless where a person, or else a definite rule, decides of any pair. */
  public double weight() {
    if (isOfTwoPeople()) {
      return Double.NEGATIVE_INFINITY;
    }
    if (isLinked || isPinnedTogether) {
      return Double.POSITIVE_INFINITY;
    }
    var weight = isDoubtful ? Double.NEGATIVE_INFINITY : -against / pairs;
    for (var at = 0; at < sums.length; at++) {
      weight += mean(at);
    }
    return weight;
  }

  /** The weight of what relatives do not share: of two twins the home tells neither, however lately one of them was asked for it. */
  public double ownWeight() {
    var weight = 0.0;
    for (var at = 0; at < sums.length; at++) {
      weight += isShared[at] ? 0 : mean(at);
    }
    return weight;
  }

  private double mean(int comparison) {
    return known[comparison] == 0 ? 0 : sums[comparison] / known[comparison];
  }
}
