package org.trivet.synthetic.truth;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Actual against target: how like a real authority the made-up one is. */
public record TargetReport(List<Row> rows) {
  public TargetReport {
    rows = List.copyOf(rows);
  }

  /** One figure. */
  public record Row(Target target, OptionalDouble actual) {
    public boolean isWithin() {
      return actual.isPresent()
          && Math.abs(actual.getAsDouble() - target.target()) <= target.tolerance();
    }

    private String text() {
      return String.format(
          Locale.ROOT,
          "%-34s %9.1f  ± %-6.1f %9s  %s",
          target.figure(),
          target.target(),
          target.tolerance(),
          actual.isPresent() ? String.format(Locale.ROOT, "%.1f", actual.getAsDouble()) : "-",
          isWithin() ? "within" : "OUTSIDE");
    }
  }

  public long outside() {
    return rows.stream().filter(row -> !row.isWithin()).count();
  }

  /** A table for people: figure, target, tolerance, actual, within. */
  public String text() {
    var text = new StringBuilder(
        String.format(Locale.ROOT, "%-34s %9s  %-8s %9s%n", "figure", "target", "± ", "actual"));
    rows.forEach(row -> text.append(row.text()).append(System.lineSeparator()));
    return text.toString();
  }
}
