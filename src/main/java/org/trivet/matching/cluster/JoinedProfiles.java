package org.trivet.matching.cluster;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.trivet.matching.pair.Evidence;

/**
 * Divides a group whose lists may hold a person several times: the two parts that most likely are one person are joined, their evidence
 * with every other part taken together, and so on while any two are likely enough.
 *
 * <p>A part that fits two others which are known to be two people, and neither of them clearly better, is joined to none: twins of one name
 * on one list make a record of that name on another list anybody's guess.
 */
final class JoinedProfiles {
  /** Bits by which a part must fit better than its rival does: four to one. */
  private static final double CLEARLY = 2;

  private final Evidence[][] evidence;
  private final double[][] gains;
  private final boolean[][] isContested;
  private final int[] partOf;
  private final double least;
  private boolean hasTwoPeople;

  /**
   * @param evidence for each pair of positions, the smaller first
   * @param least what evidence must come to, the prior left out
   */
  JoinedProfiles(Evidence[][] evidence, double least) {
    this.evidence = evidence;
    this.least = least;
    this.gains = new double[evidence.length][evidence.length];
    this.isContested = new boolean[evidence.length][evidence.length];
    this.partOf = new int[evidence.length];
    for (var one = 0; one < gains.length; one++) {
      partOf[one] = one;
      for (var other = one + 1; other < gains.length; other++) {
        gains[one][other] = evidence[one][other].weight();
        hasTwoPeople |= evidence[one][other].isOfTwoPeople();
      }
    }
  }

  /** For each position the smallest position of its part. */
  int[] parts() {
    while (joinBest()) {}
    return partOf.clone();
  }

  /** Whether two parts are likely enough one person, but one of them fits another, which is somebody else, as well. */
  boolean isContested(int one, int other) {
    return isContested[Math.min(partOf[one], partOf[other])][Math.max(partOf[one], partOf[other])];
  }

  private boolean joinBest() {
    var best = least;
    var first = -1;
    var second = -1;
    for (var one = 0; one < gains.length; one++) {
      for (var other = one + 1; partOf[one] == one && other < gains.length; other++) {
        if (partOf[other] == other && gains[one][other] > best && !isContested[one][other]) {
          best = gains[one][other];
          first = one;
          second = other;
        }
      }
    }
    if (first < 0) {
      return false;
    }
    if (hasTwoPeople
        && best < Double.POSITIVE_INFINITY
        && (isAnybodys(first, second) || isAnybodys(second, first))) {
      isContested[first][second] = true;
    } else {
      join(first, second);
    }
    return true;
  }

  /** Whether two of the parts that a part fits no worse than its partner are two people. */
  private boolean isAnybodys(int part, int partner) {
    var enough = own(part, partner) - CLEARLY;
    var fitting = IntStream.range(0, gains.length)
        .filter(other -> partOf[other] == other && other != part)
        .filter(other -> gain(part, other) > least && own(part, other) > enough)
        .toArray();
    for (var one : fitting) {
      for (var other : fitting) {
        if (one < other && evidence[one][other].isOfTwoPeople()) {
          return true;
        }
      }
    }
    return false;
  }

  private double own(int one, int other) {
    return evidence[Math.min(one, other)][Math.max(one, other)].ownWeight();
  }

  private double gain(int one, int other) {
    return gains[Math.min(one, other)][Math.max(one, other)];
  }

  /** The second part becomes the first's, which is the smaller. */
  private void join(int first, int second) {
    for (var at = 0; at < partOf.length; at++) {
      if (partOf[at] == second) {
        partOf[at] = first;
      }
    }
    for (var third = 0; third < partOf.length; third++) {
      Arrays.fill(isContested[third], false);
      if (partOf[third] == third && third != first) {
        var low = Math.min(first, third);
        var high = Math.max(first, third);
        evidence[low][high].add(evidence[Math.min(second, third)][Math.max(second, third)]);
        gains[low][high] = evidence[low][high].weight();
      }
    }
  }
}
