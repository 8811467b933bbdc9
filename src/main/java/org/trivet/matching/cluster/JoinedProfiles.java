package org.trivet.matching.cluster;

import org.trivet.matching.pair.Evidence;

/**
 * Divides a group whose lists may hold a person several times: the two parts that most likely are one person are joined, their evidence
 * with every other part taken together, and so on while any two are likely enough.
 */
final class JoinedProfiles {
  private final Evidence[][] evidence;
  private final double[][] gains;
  private final int[] partOf;
  private final double least;

  /**
   * @param evidence for each pair of positions, the smaller first
   * @param least what evidence must come to, the prior left out
   */
  JoinedProfiles(Evidence[][] evidence, double least) {
    this.evidence = evidence;
    this.least = least;
    this.gains = new double[evidence.length][evidence.length];
    this.partOf = new int[evidence.length];
    for (var one = 0; one < gains.length; one++) {
      partOf[one] = one;
      for (var other = one + 1; other < gains.length; other++) {
        gains[one][other] = evidence[one][other].weight();
      }
    }
  }

  /** For each position the smallest position of its part. */
  int[] parts() {
    while (joinBest()) {}
    return partOf.clone();
  }

  private boolean joinBest() {
    var best = least;
    var first = -1;
    var second = -1;
    for (var one = 0; one < gains.length; one++) {
      for (var other = one + 1; partOf[one] == one && other < gains.length; other++) {
        if (partOf[other] == other && gains[one][other] > best) {
          best = gains[one][other];
          first = one;
          second = other;
        }
      }
    }
    if (first >= 0) {
      join(first, second);
    }
    return first >= 0;
  }

  /** The second part becomes the first's, which is the smaller. */
  private void join(int first, int second) {
    for (var at = 0; at < partOf.length; at++) {
      if (partOf[at] == second) {
        partOf[at] = first;
      }
    }
    for (var third = 0; third < partOf.length; third++) {
      if (partOf[third] == third && third != first) {
        var low = Math.min(first, third);
        var high = Math.max(first, third);
        evidence[low][high].add(evidence[Math.min(second, third)][Math.max(second, third)]);
        gains[low][high] = evidence[low][high].weight();
      }
    }
  }
}
