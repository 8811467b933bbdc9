package org.trivet.measure;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** The time that one measured row speaks of: its label, its first and last day, and the day its position is stated at. */
public record Period(String label, LocalDate start, LocalDate end, LocalDate asAt) {
  public Period {
    requireNonNull(label, "label is null");
    if (start.isAfter(end) || asAt.isAfter(end)) {
      throw new IllegalArgumentException(
          "Not a period: %s to %s as at %s".formatted(start, end, asAt));
    }
  }

  static Period day(LocalDate day) {
    return new Period(day.toString(), day, day, day);
  }

  /** A period stated no later than {@code on}: its own end when it has passed. */
  static Period upTo(LocalDate on, String label, LocalDate start, LocalDate end) {
    return new Period(label, start, end, end.isAfter(on) ? on : end);
  }

  /** Provisional while days of the period are still to come, final once they have all passed. */
  public RowStatus status() {
    return asAt.isBefore(end) ? RowStatus.PROVISIONAL : RowStatus.FINAL;
  }
}
