package org.trivet.matching.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trivet.matching.explain.Step.Kind;
import org.trivet.matching.pair.PairScorer;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.Records;

/** Explains pairs, whether they were ever compared or not. */
public final class Explaining {
  private static final double NOTHING = 1e-9;

  private final MatchPlan plan;
  private final LearnedWeights weights;
  private final PairScorer scorer;
  private final Findings findings;

  public Explaining(MatchPlan plan, Records records, LearnedWeights weights) {
    this.plan = plan;
    this.weights = weights;
    this.scorer = new PairScorer(records, plan, weights);
    this.findings = new Findings(plan, records);
  }

  public Explanation explain(int one, int other) {
    var weight = scorer.weighWhole(one, other);
    var levels = scorer.levels();
    var decidedBy = Optional.of(scorer.rule()).filter(rule -> !rule.isEmpty());
    var steps = new ArrayList<Step>();
    steps.add(new Step(Kind.PRIOR, "any two records", "prior", Optional.empty(), scorer.prior()));
    for (var at = 0; at < levels.length; at++) {
      addSteps(steps, at, levels[at], scorer.weightOf(at, levels[at], one, other));
    }
    var against = scorer.againstAsRelatives(one, other);
    if (against > 0) {
      steps.add(
          new Step(Kind.RELATIVES, "relatives", "would look so too", Optional.empty(), -against));
    }
    return new Explanation(
        steps,
        weight,
        decidedBy,
        findings.names(one, other),
        findings.hindrances(one, other),
        plan.limits());
  }

  /** The level's step, and apart from it what the frequency of the value adds. */
  private void addSteps(List<Step> steps, int at, int level, double whole) {
    var comparison = plan.comparisons().get(at);
    var name = PairScorer.levelName(comparison, level);
    if (level == comparison.levelCount()) {
      steps.add(new Step(Kind.LEVEL, comparison.name(), name, Optional.empty(), 0));
      return;
    }
    var shares = weights.comparisons().get(at);
    var chances = new Step.Chances(shares.m(level), shares.u(level));
    steps.add(
        new Step(Kind.LEVEL, comparison.name(), name, Optional.of(chances), shares.weight(level)));
    var rest = whole - shares.weight(level);
    if (Math.abs(rest) > NOTHING) {
      steps.add(new Step(
          Kind.FREQUENCY,
          comparison.name(),
          rest > 0 ? "a rarer value" : "a more common value",
          Optional.empty(),
          rest));
    }
  }
}
