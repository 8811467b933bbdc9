package org.trivet.matching.pair;

import java.util.List;
import java.util.Optional;
import org.trivet.matching.plan.DefinitePlan;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.plan.PlanComparison;
import org.trivet.matching.value.Records;

/**
 * Weighs pairs by Fellegi and Sunter: the sum of the levels' weights, of what rarity adds to equal values, and of the prior. Each thread
 * needs its own.
 */
public final class PairScorer {
  /** What a definite rule adds or takes: more than any evidence. */
  private static final double DEFINITE = 60;

  private final MatchPlan plan;
  private final double prior;
  private final List<LevelFinder> finders;
  private final double[][] weights;
  private final Rarity[] rarities;
  private final Relatives relatives;
  private final double[] bestOfRest;
  private final int[] levels;
  private double evidenceWeight;

  public PairScorer(Records records, MatchPlan plan, LearnedWeights learned) {
    this.plan = plan;
    this.prior = learned.priorWeight();
    this.finders = plan.comparisons().stream()
        .map(comparison -> new LevelFinder(comparison, records))
        .toList();
    this.weights = weights(plan, learned);
    this.rarities = rarities(records, plan, learned);
    this.relatives = new Relatives(plan, learned);
    this.bestOfRest = bestOfRest();
    this.levels = new int[finders.size()];
  }

  private static double[][] weights(MatchPlan plan, LearnedWeights learned) {
    var weights = new double[plan.comparisons().size()][];
    for (var at = 0; at < weights.length; at++) {
      var count = plan.comparisons().get(at).levelCount();
      weights[at] = new double[count + 1];
      for (var level = 0; level < count; level++) {
        weights[at][level] = learned.comparisons().get(at).weight(level);
      }
    }
    return weights;
  }

  private static Rarity[] rarities(Records records, MatchPlan plan, LearnedWeights learned) {
    var rarities = new Rarity[plan.comparisons().size()];
    for (var at = 0; at < rarities.length; at++) {
      rarities[at] =
          Rarity.of(records, plan.comparisons().get(at), learned.comparisons().get(at));
    }
    return rarities;
  }

  /** What comparisons from each one on can add at most: a pair that cannot reach the review threshold is left. */
  private double[] bestOfRest() {
    var best = new double[weights.length + 1];
    for (var at = weights.length - 1; at >= 0; at--) {
      var highest = Double.NEGATIVE_INFINITY;
      for (var weight : weights[at]) {
        highest = Math.max(highest, weight);
      }
      best[at] = best[at + 1] + highest + rarities[at].most();
    }
    return best;
  }

  /** The match weight, or a number below the review threshold as soon as it is clear that it will not be reached. */
  public double weigh(int one, int other) {
    return plan.definite().isEmpty()
        ? weighDownTo(plan.limits().review(), one, other)
        : weighWhole(one, other);
  }

  /** The whole match weight, however small. */
  public double weighWhole(int one, int other) {
    return weighDownTo(Double.NEGATIVE_INFINITY, one, other);
  }

  private double weighDownTo(double least, int one, int other) {
    var weight = prior;
    var rarity = 0.0;
    for (var at = 0; at < levels.length; at++) {
      if (weight + bestOfRest[at] < least) {
        return Double.NEGATIVE_INFINITY;
      }
      levels[at] = finders.get(at).of(one, other);
      var rare = rarities[at].of(levels[at], one, other);
      weight += weights[at][levels[at]] + rare;
      rarity += plan.comparisons().get(at).isSharedByRelatives() ? rare : 0;
    }
    evidenceWeight = weight - relatives.against(levels, rarity);
    return decided(evidenceWeight);
  }

  /** How much it takes from the pair weighed last that relatives would look so too. */
  public double againstAsRelatives(int one, int other) {
    var rarity = 0.0;
    for (var at = 0; at < levels.length; at++) {
      if (plan.comparisons().get(at).isSharedByRelatives()) {
        rarity += rarities[at].of(levels[at], one, other);
      }
    }
    return relatives.against(levels, rarity);
  }

  private double decided(double weight) {
    return switch (verdict()) {
      case LINK -> Math.max(weight, plan.limits().link()) + DEFINITE;
      case APART -> Math.min(weight, plan.limits().review()) - 4 * DEFINITE;
      case REVIEW -> Math.min(weight, Math.nextDown(plan.limits().link()));
      case NONE -> weight;
    };
  }

  private DefinitePlan.Verdict verdict() {
    for (var rule : plan.definite()) {
      if (rule.holds(levels)) {
        return rule.verdict();
      }
    }
    return DefinitePlan.Verdict.NONE;
  }

  /** What the evidence alone makes of the pair weighed last, definite rules left out; only of a pair that was weighed whole. */
  public double evidenceWeight() {
    return evidenceWeight;
  }

  /** The definite rule that decided the pair weighed last; empty where its weight did. */
  public Optional<DefinitePlan> definite() {
    return plan.definite().stream().filter(rule -> rule.holds(levels)).findFirst();
  }

  /** The name of the rule that decided the pair weighed last; empty text where its weight did. */
  public String rule() {
    return definite().map(DefinitePlan::name).orElse("");
  }

  /** What a pair says, comparison by comparison. */
  public Evidence evidence(int one, int other) {
    var evidence = new Evidence(levels.length);
    for (var at = 0; at < levels.length; at++) {
      levels[at] = finders.get(at).of(one, other);
      if (levels[at] < plan.comparisons().get(at).levelCount()) {
        evidence.say(at, weightOf(at, levels[at], one, other));
      }
    }
    evidence.end(againstAsRelatives(one, other), verdict());
    return evidence;
  }

  /** The levels of the pair weighed last, in the order of the comparisons; only of a pair that was weighed whole. */
  public int[] levels() {
    return levels.clone();
  }

  /** What a level adds for these two records: its weight, and what rarity adds. */
  public double weightOf(int comparison, int level, int one, int other) {
    return weights[comparison][level] + rarities[comparison].of(level, one, other);
  }

  /** The prior's weight, with which every sum begins. */
  public double prior() {
    return prior;
  }

  /** A level's name; {@code missing} where a record says nothing. */
  public static String levelName(PlanComparison comparison, int level) {
    return level == comparison.levelCount() ? "missing" : comparison.levelName(level);
  }
}
