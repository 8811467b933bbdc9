package org.trivet.measure;

import static java.util.Objects.requireNonNull;

/**
 * One measure as its file states it: the facts on top, and the portable query that returns one row per case.
 *
 * <p>The query's columns are {@code child_id}, {@code place}, the breakdowns that the facts name, {@code numerator} and {@code denominator}.
 *
 * @param sql the whole query, with the parts it shares with other measures in front
 * @param own what its file says below the facts
 */
public record Measure(MeasureFacts facts, String sql, String own) {
  public Measure {
    requireNonNull(facts, "facts is null");
    requireNonNull(sql, "sql is null");
    requireNonNull(own, "own is null");
  }

  /** A measure that shares nothing. */
  public Measure(MeasureFacts facts, String sql) {
    this(facts, sql, sql);
  }

  public String id() {
    return facts.id();
  }
}
