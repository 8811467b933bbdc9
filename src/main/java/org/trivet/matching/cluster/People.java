package org.trivet.matching.cluster;

import java.util.ArrayList;
import java.util.List;
import org.trivet.matching.pair.PairScorer;
import org.trivet.matching.pair.ScoredPairs;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.Records;

/** Which records are one person. */
public final class People {
  /** A larger group hangs together by weak pairs: it is parted at those before it is looked at whole. */
  private static final int LARGEST_GROUP = 300;

  private static final double STEP = 4;

  private final Dividing dividing;
  private final int[] first;

  private People(Records records, MatchPlan plan, LearnedWeights learned) {
    this.dividing = new Dividing(records, plan, new PairScorer(records, plan, learned), Pins.NONE);
    this.first = new int[records.size()];
    for (var record = 0; record < first.length; record++) {
      first[record] = record;
    }
  }

  /** Divides each group of records that hang together; a pair that no blocking rule found is weighed here too. */
  public static People of(
      Records records, ScoredPairs pairs, MatchPlan plan, LearnedWeights learned) {
    var people = new People(records, plan, learned);
    for (var group : groups(records.size(), pairs, plan.limits().review())) {
      people.divide(group);
    }
    return people;
  }

  private static List<int[]> groups(int records, ScoredPairs pairs, double least) {
    var groups = new ArrayList<int[]>();
    var tooLarge = false;
    for (var group : Groups.of(records, pairs, least)) {
      tooLarge |= group.length > LARGEST_GROUP;
      groups.add(group);
    }
    return tooLarge ? parted(groups, records, pairs, least + STEP) : groups;
  }

  /** Groups as they are, the too large ones by stronger pairs only. */
  private static List<int[]> parted(
      List<int[]> groups, int records, ScoredPairs pairs, double least) {
    var isLarge = new boolean[records];
    groups.stream().filter(group -> group.length > LARGEST_GROUP).forEach(group -> {
      for (var record : group) {
        isLarge[record] = true;
      }
    });
    var parted = new ArrayList<>(
        groups.stream().filter(group -> group.length <= LARGEST_GROUP).toList());
    groups(records, pairs.only((one, other) -> isLarge[one] && isLarge[other]), least)
        .forEach(parted::add);
    return parted;
  }

  private void divide(int[] group) {
    var parts = dividing.of(group).parts();
    for (var at = 0; at < group.length; at++) {
      first[group[at]] = group[parts[at]];
    }
  }

  public boolean areOne(int one, int other) {
    return first[one] == first[other];
  }

  /** The smallest record of a record's person. */
  public int firstOf(int record) {
    return first[record];
  }
}
