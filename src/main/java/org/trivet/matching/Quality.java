package org.trivet.matching;

/** How well found clusters agree with the truth, counted in pairs of records: true ones, found ones, and found ones that are true. */
public record Quality(long truePairs, long foundPairs, long rightPairs) {
  /** The share of found pairs that are true; 1 if none was found. */
  public double precision() {
    return foundPairs == 0 ? 1 : (double) rightPairs / foundPairs;
  }

  /** The share of true pairs that were found; 1 if there are none. */
  public double recall() {
    return truePairs == 0 ? 1 : (double) rightPairs / truePairs;
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    return truePairs + foundPairs == 0 ? 1 : 2.0 * rightPairs / (truePairs + foundPairs);
  }
}
