package org.trivet.matching.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BestPartitionTest {
  @Test
  void aChainOfTwoLikelyPairsIsCutWhereTheThirdPairSpeaksAgainstIt() {
    double[][] gains = {{0, 9, -30}, {9, 0, 5}, {-30, 5, 0}};

    assertThat(new BestPartition(gains).parts()).containsExactly(0, 0, 2);
  }

  @Test
  void aWeakPairStandsWhereTheRestHoldsTogether() {
    double[][] gains = {{0, 9, -3}, {9, 0, 9}, {-3, 9, 0}};

    assertThat(new BestPartition(gains).parts()).containsExactly(0, 0, 0);
  }

  @Test
  void twoToTwoIsSharedOutForTheBestOfAllNotTheBestFirst() {
    var never = -1e6;
    double[][] gains = {{0, never, 10, 9}, {never, 0, 9, 1}, {10, 9, 0, never}, {9, 1, never, 0}};

    assertThat(new BestPartition(gains).parts())
        .as("9 and 9 together outweigh 10 and 1")
        .containsExactly(0, 1, 1, 0);
  }

  @Test
  void upToTenRecordsNoDivisionIsBetter() {
    var random = new Random(11);
    for (var round = 0; round < 60; round++) {
      var gains = drawn(random, 2 + random.nextInt(6));

      assertThat(worth(gains, new BestPartition(gains).parts()))
          .isEqualTo(bestOf(gains, new int[gains.length], 0), Offset.offset(1e-9));
    }
  }

  @Test
  void beyondTenRecordsPeopleWhoStandOutAreToldApart() {
    var people = 5;
    var gains = new double[people * 4][people * 4];
    for (var one = 0; one < gains.length; one++) {
      for (var other = 0; other < gains.length; other++) {
        gains[one][other] = one == other ? 0 : one % people == other % people ? 6 : -4;
      }
    }

    var parts = new BestPartition(gains).parts();

    for (var at = 0; at < parts.length; at++) {
      assertThat(parts[at]).isEqualTo(at % people);
    }
  }

  private static double[][] drawn(Random random, int size) {
    var gains = new double[size][size];
    for (var one = 0; one < size; one++) {
      for (var other = one + 1; other < size; other++) {
        gains[one][other] = random.nextInt(21) - 10;
        gains[other][one] = gains[one][other];
      }
    }
    return gains;
  }

  private static double bestOf(double[][] gains, int[] parts, int at) {
    if (at == parts.length) {
      return worth(gains, parts);
    }
    var best = Double.NEGATIVE_INFINITY;
    for (var part = 0; part <= at; part++) {
      parts[at] = part;
      best = Math.max(best, bestOf(gains, parts, at + 1));
    }
    return best;
  }

  private static double worth(double[][] gains, int[] parts) {
    var worth = 0.0;
    for (var one = 0; one < parts.length; one++) {
      for (var other = one + 1; other < parts.length; other++) {
        worth += parts[one] == parts[other] ? gains[one][other] : 0;
      }
    }
    return worth;
  }
}
