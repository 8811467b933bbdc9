package org.trivet.matching.learn;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.trivet.matching.pair.PairWork;
import org.trivet.matching.pair.PatternCounts;
import org.trivet.matching.plan.ListDeclaration;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.Records;

/** Pairs taken at random from all that could be compared; nearly all of them are two people. */
final class RandomPairs {
  /** Drawn apart, each from its own seed, so that the same pairs come on any number of cores. */
  private static final int DRAWERS = 8;

  private RandomPairs() {}

  static PatternCounts of(Records records, MatchPlan plan, PairWork work, Learning.Sample sample) {
    var wanted = sample.randomPairsOf(records.size());
    var counting = PatternCounts.counting(records, plan);
    var counts = work.aside(IntStream.range(0, DRAWERS)
        .<Supplier<PatternCounts>>mapToObj(drawer -> all(records, plan) <= wanted
            ? () -> everyPair(records, plan, counting.get(), drawer)
            : () -> drawn(
                records, plan, counting.get(), new Draw(sample.seed() + drawer, wanted / DRAWERS)))
        .toList());
    return PatternCounts.sum(counts);
  }

  /** Of so few records every pair is looked at, each drawer taking every so manieth record with all before it. */
  private static PatternCounts everyPair(
      Records records, MatchPlan plan, PatternCounts counts, int drawer) {
    for (var other = drawer; other < records.size(); other += DRAWERS) {
      for (var one = 0; one < other; one++) {
        if (mayBeOne(records, plan, one, other)) {
          counts.at(one, other);
        }
      }
    }
    return counts;
  }

  private static boolean mayBeOne(Records records, MatchPlan plan, int one, int other) {
    return plan.lists() != ListDeclaration.ONE_RECORD_PER_PERSON
        || !records.areOfOneList(one, other);
  }

  /** What one drawer draws. */
  private record Draw(long seed, int pairs) {}

  private static PatternCounts drawn(
      Records records, MatchPlan plan, PatternCounts counts, Draw draw) {
    var random = new SplittableRandom(draw.seed());
    for (var drawn = 0; drawn < draw.pairs(); drawn++) {
      var one = random.nextInt(records.size());
      var other = random.nextInt(records.size());
      if (one != other && mayBeOne(records, plan, one, other)) {
        counts.at(one, other);
      }
    }
    return counts;
  }

  /** How many pairs there are to take from. */
  static double all(Records records, MatchPlan plan) {
    var n = (double) records.size();
    var pairs = n * (n - 1) / 2;
    if (plan.lists() == ListDeclaration.ONE_RECORD_PER_PERSON) {
      for (var size : sizes(records)) {
        pairs -= size * (size - 1) / 2;
      }
    }
    return Math.max(1, pairs);
  }

  private static List<Double> sizes(Records records) {
    var sizes = new double[records.lists().size()];
    for (var record = 0; record < records.size(); record++) {
      sizes[records.keys().list(record)]++;
    }
    return java.util.Arrays.stream(sizes).boxed().toList();
  }
}
