package org.trivet.matching.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trivet.matching.sample.SampleEstimate.Answers;

class SampleEstimateTest {
  private static final Map<Stratum, Long> PAIRS = Map.of(
      Stratum.LINKED_CLEARLY, 80_000L,
      Stratum.LINKED, 15_000L,
      Stratum.ASKED, 400L,
      Stratum.BELOW, 6_000L,
      Stratum.UNFOUND_BELOW, 2_000L);

  private static final Map<Stratum, Double> SHARES = Map.of(
      Stratum.LINKED_CLEARLY, 0.999,
      Stratum.LINKED, 0.97,
      Stratum.ASKED, 0.5,
      Stratum.BELOW, 0.05,
      Stratum.UNFOUND_BELOW, 0.1);

  @Test
  void eachAnswerStandsForThePairsBehindIt() {
    var estimate = SampleEstimate.of(Map.of(
        Stratum.LINKED, new Answers(1000, 50, 45),
        Stratum.ASKED, new Answers(100, 10, 5),
        Stratum.UNFOUND_BELOW, new Answers(500, 10, 1)));

    assertThat(estimate.precision().share()).isEqualTo(0.9);
    assertThat(estimate.recall().share()).isEqualTo(0.9);
    assertThat(estimate.missed()).isEqualTo(100);
    assertThat(estimate.missedByBlocking()).isEqualTo(50);
  }

  @Test
  void whatIsDecidedToTheLastPairIsCertain() {
    var estimate = SampleEstimate.of(
        Map.of(Stratum.LINKED, new Answers(40, 40, 38), Stratum.ASKED, new Answers(2, 2, 2)));

    assertThat(estimate.precision()).isEqualTo(new SampleEstimate.Share(0.95, 0.95, 0.95));
    assertThat(estimate.recall().low()).isEqualTo(estimate.recall().high());
  }

  @Test
  void answersThatAreAllAlikeLeaveSomeDoubt() {
    var estimate = SampleEstimate.of(Map.of(Stratum.LINKED, new Answers(10_000, 50, 50)));

    assertThat(estimate.precision().share()).isEqualTo(1);
    assertThat(estimate.precision().low()).isBetween(0.95, 0.99);
  }

  @Test
  void nineteenOfTwentyIntervalsHoldTheTruth() {
    var right = PAIRS.entrySet().stream()
        .filter(one -> one.getKey().isLinked())
        .mapToDouble(one -> one.getValue() * share(one.getKey()))
        .sum();
    var ones = PAIRS.entrySet().stream()
        .mapToDouble(one -> one.getValue() * share(one.getKey()))
        .sum();
    var random = new Random(20261122);
    var estimates = IntStream.range(0, 400)
        .mapToObj(any -> SampleEstimate.of(asked(random)))
        .toList();

    assertThat(estimates.stream()
            .filter(one -> holds(one.precision(), right / 95_000))
            .count())
        .isCloseTo(380L, within(20L));
    assertThat(
            estimates.stream().filter(one -> holds(one.recall(), right / ones)).count())
        .isCloseTo(380L, within(20L));
  }

  private static double share(Stratum stratum) {
    return SHARES.getOrDefault(stratum, 0.0);
  }

  private static boolean holds(SampleEstimate.Share share, double truth) {
    return share.low() <= truth && truth <= share.high();
  }

  private static Map<Stratum, Answers> asked(Random random) {
    var answers = new EnumMap<Stratum, Answers>(Stratum.class);
    PAIRS.forEach((stratum, pairs) -> answers.put(
        stratum,
        new Answers(
            pairs,
            100,
            IntStream.range(0, 100)
                .filter(any -> random.nextDouble() < share(stratum))
                .count())));
    return answers;
  }
}
