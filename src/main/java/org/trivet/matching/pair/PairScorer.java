package org.trivet.matching.pair;

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
  private final Weighing weighing;
  private final LevelFinders finders;
  private final int[] levels;
  private double evidenceWeight;

  public PairScorer(Records records, MatchPlan plan, LearnedWeights learned) {
    this(Weighing.of(records, plan, learned), new LevelFinders(records, plan));
  }

  PairScorer(Weighing weighing, LevelFinders finders) {
    this.weighing = weighing;
    this.finders = finders;
    this.levels = new int[finders.size()];
  }

  /** The match weight, or a number below the review threshold as soon as it is clear that it will not be reached. */
  public double weigh(int one, int other) {
    return weighDownTo(weighing.least(), one, other);
  }

  /** The whole match weight, however small. */
  public double weighWhole(int one, int other) {
    return weighDownTo(Double.NEGATIVE_INFINITY, one, other);
  }

  private double weighDownTo(double least, int one, int other) {
    var weight = weighing.prior();
    var rarity = 0.0;
    for (var at = 0; at < levels.length; at++) {
      if (weight + weighing.bestFrom(at) < least && !weighing.rules().mayLink(levels, at)) {
        return Double.NEGATIVE_INFINITY;
      }
      levels[at] = finders.of(at, one, other);
      var rare = weighing.rarity(at, levels[at], one, other);
      weight += weighing.ofLevel(at, levels[at]) + rare;
      rarity += weighing.isSharedByRelatives(at) ? rare : 0;
    }
    evidenceWeight = weight - weighing.against(levels, rarity);
    return weighing.decided(evidenceWeight, weighing.rules().verdict(levels));
  }

  /** How much it takes from the pair weighed last that relatives would look so too. */
  public double againstAsRelatives(int one, int other) {
    var rarity = 0.0;
    for (var at = 0; at < levels.length; at++) {
      if (weighing.isSharedByRelatives(at)) {
        rarity += weighing.rarity(at, levels[at], one, other);
      }
    }
    return weighing.against(levels, rarity);
  }

  /** What the evidence alone makes of the pair weighed last, definite rules left out; only of a pair that was weighed whole. */
  public double evidenceWeight() {
    return evidenceWeight;
  }

  /** The definite rule that decided the pair weighed last; empty where its weight did. */
  public Optional<DefinitePlan> definite() {
    return weighing.rules().first(levels);
  }

  /** The name of the rule that decided the pair weighed last; empty text where its weight did. */
  public String rule() {
    return definite().map(DefinitePlan::name).orElse("");
  }

  /** What a pair says, comparison by comparison. */
  public Evidence evidence(int one, int other) {
    var evidence = new Evidence(weighing.sharedByRelatives());
    for (var at = 0; at < levels.length; at++) {
      levels[at] = finders.of(at, one, other);
      if (weighing.saysSomething(at, levels[at])) {
        evidence.say(at, weightOf(at, levels[at], one, other));
      }
    }
    evidence.end(againstAsRelatives(one, other), weighing.rules().verdict(levels));
    return evidence;
  }

  /** The levels of the pair weighed last, in the order of the comparisons; only of a pair that was weighed whole. */
  public int[] levels() {
    return levels.clone();
  }

  /** What a level adds for these two records: its weight, and what rarity adds. */
  public double weightOf(int comparison, int level, int one, int other) {
    return weighing.ofLevel(comparison, level) + weighing.rarity(comparison, level, one, other);
  }

  /** The prior's weight, with which every sum begins. */
  public double prior() {
    return weighing.prior();
  }

  /** A level's name; {@code missing} where a record says nothing. */
  public static String levelName(PlanComparison comparison, int level) {
    return level == comparison.levelCount() ? "missing" : comparison.levelName(level);
  }
}
