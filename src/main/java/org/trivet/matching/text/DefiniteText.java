package org.trivet.matching.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.trivet.matching.plan.DefinitePlan;
import org.trivet.matching.plan.PlanComparison;

/** Definite rules as a model writes them: {@code {link: {nhs-number: exact, birth-date: exact}}}. */
record DefiniteText(List<PlanComparison> comparisons) {
  private static final String MISSING = "missing";
  private static final List<DefinitePlan.Verdict> VERDICTS =
      List.of(DefinitePlan.Verdict.LINK, DefinitePlan.Verdict.APART, DefinitePlan.Verdict.REVIEW);

  List<DefinitePlan> all(ModelNode definite) {
    return definite.elements().stream().map(this::rule).toList();
  }

  private DefinitePlan rule(ModelNode written) {
    written.withOnly(List.of("name", "ask", "link", "apart", "review"));
    for (var verdict : VERDICTS) {
      var word = verdict.name().toLowerCase(Locale.ROOT);
      var when = written.at(word);
      if (when.isPresent()) {
        var name = written.at("name").map(ModelNode::text).orElse(word + " by rule");
        var question = written.at("ask").map(ModelNode::text).orElse(name);
        return new DefinitePlan(verdict, name, question, conditions(when.get()));
      }
    }
    throw ModelRefusals.wrong(written, "a rule with link, apart or review");
  }

  private List<DefinitePlan.Condition> conditions(ModelNode when) {
    return when.children().entrySet().stream().map(this::condition).toList();
  }

  private DefinitePlan.Condition condition(Map.Entry<String, ModelNode> written) {
    var names = comparisons.stream().map(PlanComparison::name).toList();
    var position = names.indexOf(written.getKey());
    if (position < 0) {
      throw ModelRefusals.unknown(written.getValue(), "comparison", written.getKey(), names);
    }
    var levels = written.getValue().elements().stream()
        .map(level -> level(level, comparisons.get(position)))
        .toList();
    return new DefinitePlan.Condition(position, levels);
  }

  private static int level(ModelNode written, PlanComparison comparison) {
    var names = new ArrayList<>(IntStream.range(0, comparison.levelCount())
        .mapToObj(comparison::levelName)
        .toList());
    names.add(MISSING);
    var position = names.indexOf(written.text());
    if (position < 0) {
      throw ModelRefusals.unknown(written, "level", written.text(), names);
    }
    return position;
  }
}
