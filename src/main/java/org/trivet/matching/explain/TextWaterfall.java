package org.trivet.matching.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An explanation for a terminal: one line a step with a bar for its weight, the sum, and what finds the pair. */
public final class TextWaterfall {
  private static final int WIDEST_BAR = 24;

  private TextWaterfall() {}

  public static List<String> lines(Explanation explanation) {
    var lines = new ArrayList<String>();
    lines.add("  %-18s %-24s %9s %9s %8s"
        .formatted("comparison", "level", "m", "u", "weight")
        .stripTrailing());
    var widest = explanation.steps().stream()
        .mapToDouble(step -> Math.abs(step.weight()))
        .max()
        .orElse(1);
    explanation.steps().forEach(step -> lines.add(line(step, widest)));
    lines.add(sum(explanation));
    lines.add(
        explanation.foundBy().isEmpty()
            ? "Never compared: no blocking rule finds this pair."
            : "Found by " + String.join("; ", explanation.foundBy()));
    explanation.notFoundBy().forEach(rule -> lines.add("Not found by " + rule));
    return lines;
  }

  private static String line(Step step, double widest) {
    return String.format(
            Locale.ROOT,
            "  %-18s %-24s %9s %9s %+8.2f  %s",
            step.kind() == Step.Kind.FREQUENCY ? "" : step.what(),
            step.level(),
            step.m(),
            step.u(),
            step.weight(),
            bar(step.weight(), widest))
        .stripTrailing();
  }

  private static String sum(Explanation explanation) {
    return String.format(
        Locale.ROOT,
        "  %-63s %+8.2f  probability %.6f",
        explanation.decidedBy().map(rule -> "decided by: " + rule).orElse("match weight"),
        explanation.weight(),
        explanation.probability());
  }

  private static String bar(double weight, double widest) {
    var length = (int) Math.round(Math.abs(weight) / widest * WIDEST_BAR);
    return (weight < 0 ? "-" : "+").repeat(length);
  }
}
