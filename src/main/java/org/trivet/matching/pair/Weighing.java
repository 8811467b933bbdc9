package org.trivet.matching.pair;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.trivet.matching.plan.DefinitePlan.Verdict;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.plan.PlanComparison;
import org.trivet.matching.value.Records;

/** What weighing pairs of records needs to know, laid out once for all threads. */
final class Weighing {
  /** What a definite rule adds or takes: more than any evidence. */
  private static final double DEFINITE = 60;

  /** Sums come out a hair apart in another order. */
  private static final double HAIR = 1e-6;

  private final MatchPlan.Limits limits;
  private final double prior;
  private final double[][] weights;
  private final Rarity[] rarities;
  private final boolean[] isSharedByRelatives;
  private final Relatives relatives;
  private final DefiniteRules rules;
  private final double[] bestFrom;

  private Weighing(MatchPlan plan, LearnedWeights learned, Rarity[] rarities) {
    this.limits = plan.limits();
    this.prior = learned.priorWeight();
    this.weights = weights(plan, learned);
    this.rarities = rarities;
    this.isSharedByRelatives = new boolean[weights.length];
    for (var at = 0; at < weights.length; at++) {
      isSharedByRelatives[at] = plan.comparisons().get(at).isSharedByRelatives();
    }
    this.relatives = new Relatives(plan, learned);
    this.rules = new DefiniteRules(plan.definite());
    this.bestFrom = bestFrom();
  }

  static Weighing of(Records records, MatchPlan plan, LearnedWeights learned) {
    var rarities = IntStream.range(0, plan.comparisons().size())
        .mapToObj(at ->
            Rarity.of(records, plan.comparisons().get(at), learned.comparisons().get(at)))
        .toArray(Rarity[]::new);
    return new Weighing(plan, learned, rarities);
  }

  private static double[][] weights(MatchPlan plan, LearnedWeights learned) {
    var levelCounts =
        plan.comparisons().stream().mapToInt(PlanComparison::levelCount).toArray();
    var weights = new double[levelCounts.length][];
    for (var at = 0; at < weights.length; at++) {
      weights[at] = new double[levelCounts[at] + 1];
      for (var level = 0; level < levelCounts[at]; level++) {
        weights[at][level] = learned.comparisons().get(at).weight(level);
      }
    }
    return weights;
  }

  private double[] bestFrom() {
    var best = new double[weights.length + 1];
    for (var at = weights.length - 1; at >= 0; at--) {
      var highest = Arrays.stream(weights[at]).max().orElse(0);
      best[at] = best[at + 1] + highest + rarities[at].most() + HAIR;
    }
    return best;
  }

  /** The review threshold: what weighs less is not looked at. */
  double least() {
    return limits.review();
  }

  /** The weight with which every sum begins. */
  double prior() {
    return prior;
  }

  double ofLevel(int comparison, int level) {
    return weights[comparison][level];
  }

  /** Whether a level is one at all, and not that a value is missing. */
  boolean saysSomething(int comparison, int level) {
    return level < weights[comparison].length - 1;
  }

  /** What an equal value adds by being rare. */
  double rarity(int comparison, int level, int one, int other) {
    return rarities[comparison].of(level, one, other);
  }

  /** What comparisons from this one on can add at most: a pair that cannot reach the review threshold is left. */
  double bestFrom(int comparison) {
    return bestFrom[comparison];
  }

  boolean isSharedByRelatives(int comparison) {
    return isSharedByRelatives[comparison];
  }

  /** Per comparison; lent, since it is asked for with every pair. */
  boolean[] sharedByRelatives() {
    return isSharedByRelatives;
  }

  /** See {@link Relatives#against}. */
  double against(int[] levels, double sharedRarity) {
    return relatives.against(levels, sharedRarity);
  }

  DefiniteRules rules() {
    return rules;
  }

  /** What definite rules make of a weight. */
  double decided(double weight, Verdict verdict) {
    return switch (verdict) {
      case LINK -> Math.max(weight, limits.link()) + DEFINITE;
      case APART -> Math.min(weight, limits.review()) - 4 * DEFINITE;
      case REVIEW -> Math.min(weight, Math.nextDown(limits.link()));
      case NONE -> weight;
    };
  }
}
