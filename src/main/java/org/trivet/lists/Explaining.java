package org.trivet.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trivet.matching.pair.PairScorer;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.plan.PlanBlock;
import org.trivet.matching.value.Records;
import org.trivet.matching.value.Terms;

/** Why two records weigh what they weigh, comparison by comparison, and which blocking rules find them; no value is told. */
public final class Explaining {
  private static final int WIDEST_BAR = 30;

  private final MatchPlan plan;
  private final Records records;
  private final LearnedWeights weights;

  public Explaining(MatchPlan plan, Records records, LearnedWeights weights) {
    this.plan = plan;
    this.records = records;
    this.weights = weights;
  }

  /** One step of the sum. */
  public record Step(String what, String level, double weight) {}

  /** The whole explanation of a pair; {@code rule} is the definite rule that decided it, empty text where its weight did. */
  public record Explanation(
      List<Step> steps,
      double weight,
      String rule,
      List<String> foundBy,
      List<String> notFoundBy) {}

  /** A record by its list's name and its id, written {@code list:id}. */
  public int find(String written) {
    var colon = written.indexOf(':');
    var list = colon < 0 ? -1 : records.lists().indexOf(written.substring(0, colon));
    if (list >= 0) {
      for (var record = 0; record < records.size(); record++) {
        if (records.keys().list(record) == list
            && records.keys().id(record).equals(written.substring(colon + 1))) {
          return record;
        }
      }
    }
    throw ListRefusals.noSuchRecord(written, records.lists());
  }

  public Explanation explain(int one, int other) {
    var scorer = new PairScorer(records, plan, weights);
    var weight = scorer.weighWhole(one, other);
    var levels = scorer.levels();
    var steps = new ArrayList<Step>();
    steps.add(new Step("any two records", "prior", scorer.prior()));
    for (var at = 0; at < levels.length; at++) {
      var comparison = plan.comparisons().get(at);
      steps.add(new Step(
          comparison.name(),
          PairScorer.levelName(comparison, levels[at]),
          scorer.weightOf(at, levels[at], one, other)));
    }
    var against = scorer.againstAsRelatives(one, other);
    if (against > 0) {
      steps.add(new Step("relatives", "would look so too", -against));
    }
    var found = new ArrayList<String>();
    var missed = new ArrayList<String>();
    plan.blocks().forEach(rule -> addTo(found, missed, rule, new int[] {one, other}));
    return new Explanation(List.copyOf(steps), weight, scorer.rule(), found, missed);
  }

  private void addTo(List<String> found, List<String> missed, PlanBlock rule, int[] pair) {
    var hindrances = rule.parts().stream()
        .map(part -> hindrance(part, pair))
        .filter(text -> !text.isEmpty())
        .toList();
    if (hindrances.isEmpty()) {
      found.add(rule.name());
    } else {
      missed.add(rule.name() + ": " + String.join(", ", hindrances));
    }
  }

  /** Why a part of a rule does not hold; empty text if it does. */
  private String hindrance(PlanBlock.Part part, int[] pair) {
    var one = read(part, pair[0]);
    var other = read(part, pair[1]);
    var names = String.join(
        "/", part.fields().stream().map(at -> plan.fields().get(at).name()).toList());
    if (one.contains("") || other.contains("")) {
      return names + " is missing";
    }
    return one.equals(other) ? "" : names + " differs";
  }

  /** What a part reads of a record, in an order that does not matter. */
  private List<String> read(PlanBlock.Part part, int record) {
    return part.fields().stream()
        .map(field -> {
          var number = records.value(field, record);
          return number == Terms.MISSING
              ? ""
              : part.reading().of(records.terms(field).text(number));
        })
        .sorted()
        .toList();
  }

  /** The explanation as a waterfall of text: one line a step, a bar for its weight, and the sum. */
  public static List<String> lines(Explanation explanation) {
    var lines = new ArrayList<String>();
    var widest = explanation.steps().stream()
        .mapToDouble(step -> Math.abs(step.weight()))
        .max()
        .orElse(1);
    explanation
        .steps()
        .forEach(step -> lines.add(String.format(
            Locale.ROOT,
            "  %-18s %-22s %+8.2f  %s",
            step.what(),
            step.level(),
            step.weight(),
            bar(step.weight(), widest))));
    lines.add(String.format(
        Locale.ROOT,
        "  %-41s %+8.2f  probability %.6f",
        explanation.rule().isEmpty() ? "match weight" : "decided by: " + explanation.rule(),
        explanation.weight(),
        1 / (1 + Math.pow(2, -explanation.weight()))));
    if (explanation.foundBy().isEmpty()) {
      lines.add("Never compared: no blocking rule finds this pair.");
    } else {
      lines.add("Found by " + String.join("; ", explanation.foundBy()));
    }
    explanation.notFoundBy().forEach(rule -> lines.add("Not found by " + rule));
    return lines;
  }

  private static String bar(double weight, double widest) {
    var length = (int) Math.round(Math.abs(weight) / widest * WIDEST_BAR);
    return (weight < 0 ? "-" : "+").repeat(length);
  }
}
