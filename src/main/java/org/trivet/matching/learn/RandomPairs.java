package org.trivet.matching.learn;

import java.util.SplittableRandom;
import org.trivet.matching.pair.PatternCounts;
import org.trivet.matching.plan.ListDeclaration;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.Records;

/** Pairs taken at random from all that could be compared; nearly all of them are two people. */
final class RandomPairs {
  private RandomPairs() {}

  static PatternCounts of(Records records, MatchPlan plan, Learning.Sample sample) {
    var random = new SplittableRandom(sample.seed());
    var counts = new PatternCounts(records, plan);
    var isOneEach = plan.lists() == ListDeclaration.ONE_RECORD_PER_PERSON;
    for (var drawn = 0; drawn < sample.randomPairs(); drawn++) {
      var one = random.nextInt(records.size());
      var other = random.nextInt(records.size());
      if (one != other && !(isOneEach && records.areOfOneList(one, other))) {
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
      var sizes = new double[records.lists().size()];
      for (var record = 0; record < records.size(); record++) {
        sizes[records.keys().list(record)]++;
      }
      for (var size : sizes) {
        pairs -= size * (size - 1) / 2;
      }
    }
    return Math.max(1, pairs);
  }
}
