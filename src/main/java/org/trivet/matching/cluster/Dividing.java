package org.trivet.matching.cluster;

import org.trivet.matching.pair.Evidence;
import org.trivet.matching.pair.PairScorer;
import org.trivet.matching.plan.DefinitePlan.Verdict;
import org.trivet.matching.plan.ListDeclaration;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.Records;

/** Divides a group of records that hang together into people; every pair of the group is weighed, also those that no blocking rule found. */
public final class Dividing {
  private static final double NEVER = -1e6;
  private static final double ALWAYS = 1e5;

  private final Records records;
  private final MatchPlan plan;
  private final PairScorer scorer;
  private final Pins pins;

  public Dividing(Records records, MatchPlan plan, PairScorer scorer, Pins pins) {
    this.records = records;
    this.plan = plan;
    this.scorer = scorer;
    this.pins = pins;
  }

  /** Divides a group. */
  public Divided of(int[] group) {
    if (plan.lists() == ListDeclaration.ONE_RECORD_PER_PERSON) {
      return new Divided(group, new BestPartition(gains(group)).parts(), (one, other) -> false);
    }
    var profiles = new JoinedProfiles(evidence(group), plan.limits().link() - scorer.prior());
    return new Divided(group, profiles.parts(), profiles::isContested);
  }

  private double[][] gains(int[] group) {
    var gains = new double[group.length][group.length];
    for (var one = 0; one < group.length; one++) {
      for (var other = one + 1; other < group.length; other++) {
        var gain = gain(group[one], group[other]);
        gains[one][other] = gain;
        gains[other][one] = gain;
      }
    }
    return gains;
  }

  private double gain(int one, int other) {
    if (records.areOfOneList(one, other)) {
      return NEVER;
    }
    return switch (pins.of(one, other)) {
      case LINK -> ALWAYS;
      case APART -> NEVER;
      case REVIEW, NONE -> scorer.weighWhole(one, other) - plan.limits().link();
    };
  }

  private Evidence[][] evidence(int[] group) {
    var evidence = new Evidence[group.length][group.length];
    for (var one = 0; one < group.length; one++) {
      for (var other = one + 1; other < group.length; other++) {
        evidence[one][other] = scorer.evidence(group[one], group[other]);
        var pin = pins.of(group[one], group[other]);
        if (pin != Verdict.NONE) {
          evidence[one][other].pin(pin);
        }
      }
    }
    return evidence;
  }
}
