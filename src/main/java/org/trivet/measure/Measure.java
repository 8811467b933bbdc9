package org.trivet.measure;

import static java.util.Objects.requireNonNull;

/**
 * One measure as its file states it: the facts on top, and the portable query that returns one row per case.
 *
 * <p>The query's columns are {@code child_id}, {@code place}, the breakdowns that the facts name, {@code numerator} and {@code denominator}.
 */
public record Measure(MeasureFacts facts, String sql) {
  public Measure {
    requireNonNull(facts, "facts is null");
    requireNonNull(sql, "sql is null");
  }

  public String id() {
    return facts.id();
  }
}
