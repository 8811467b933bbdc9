package org.trivet.matching.cluster;

import org.trivet.matching.pair.PairScorer;
import org.trivet.matching.pair.ScoredPairs;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.ListDeclaration;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.Records;

/** Which records are one person. */
public final class People {
  private static final double NEVER = -1e6;

  private final int[] first;

  private People(int[] first) {
    this.first = first;
  }

  /** Divides each group of records that hang together; a pair that no blocking rule found is weighed here too. */
  public static People of(
      Records records, ScoredPairs pairs, MatchPlan plan, LearnedWeights learned) {
    var scorer = new PairScorer(records, plan, learned);
    var first = new int[records.size()];
    for (var record = 0; record < first.length; record++) {
      first[record] = record;
    }
    for (var group : Groups.of(records.size(), pairs)) {
      var parts = new BestPartition(gains(group, records, plan, scorer)).parts();
      for (var at = 0; at < group.length; at++) {
        first[group[at]] = group[parts[at]];
      }
    }
    return new People(first);
  }

  private static double[][] gains(int[] group, Records records, MatchPlan plan, PairScorer scorer) {
    var isOneEach = plan.lists() == ListDeclaration.ONE_RECORD_PER_PERSON;
    var gains = new double[group.length][group.length];
    for (var one = 0; one < group.length; one++) {
      for (var other = one + 1; other < group.length; other++) {
        var isApart = isOneEach && records.areOfOneList(group[one], group[other]);
        var gain = isApart
            ? NEVER
            : scorer.weighWhole(group[one], group[other]) - plan.limits().link();
        gains[one][other] = gain;
        gains[other][one] = gain;
      }
    }
    return gains;
  }

  public boolean areOne(int one, int other) {
    return first[one] == first[other];
  }

  /** The smallest record of a record's person. */
  public int firstOf(int record) {
    return first[record];
  }
}
