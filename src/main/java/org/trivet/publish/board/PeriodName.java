package org.trivet.publish.board;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.trivet.measure.PeriodKind;
import org.trivet.measure.RowStatus;

/**
 * A period as a reader knows it.
 *
 * @param label as the measured rows name it: {@code 2026}, {@code 2025-26}, {@code 2026-Q3}, {@code 2026-10-31}
 * @param asAt the day its position is stated at
 */
public record PeriodName(String label, PeriodKind each, LocalDate asAt, RowStatus status) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter SHORT_MONTH =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

  /** A day in words, {@code 20 November 2026}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** For a sentence: {@code so far in 2026}, {@code in 2025}, {@code at the end of October 2026}, {@code on 15 January 2026}. */
  public String inWords() {
    if (isDay()) {
      return each == PeriodKind.MONTH_END
          ? "at the end of " + MONTH.format(asAt)
          : "on " + DAY.format(asAt);
    }
    var name = each == PeriodKind.ACADEMIC_YEAR ? "the school year " + years() : years();
    return (isMoving() ? "so far in " : "in ") + name;
  }

  /** After "since": {@code 2025}, {@code the end of September 2026}, {@code 15 January 2025}. */
  public String asNoun() {
    return inWords().replaceFirst("^(so far in|in|on|at) ", "");
  }

  /** For a table or a chart: {@code 2026 so far}, {@code Oct 2026}, {@code 15 Jan 2026}. */
  public String inShort() {
    if (isDay()) {
      return each == PeriodKind.MONTH_END ? SHORT_MONTH.format(asAt) : SHORT_DAY.format(asAt);
    }
    return isMoving() ? years() + " so far" : years();
  }

  /** Under a chart, where there is little room: {@code Q3 2026}, {@code Q4 2026 so far}; else as {@link #inShort}. */
  public String onAxis() {
    return inShort().replaceFirst("^(\\d{4}) quarter (\\d)", "Q$2 $1");
  }

  /** Whether days of the period are still to come. */
  public boolean isMoving() {
    return status == RowStatus.PROVISIONAL;
  }

  /** The year as published statistics write it, {@code 2026} or {@code 202526}. */
  public String timePeriod() {
    return label.matches("\\d{4}-\\d{2}")
        ? label.replace("-", "")
        : label.substring(0, Math.min(4, label.length()));
  }

  /** What kind of time that is, in the words of published statistics. */
  public String timeIdentifier() {
    return switch (each) {
      case CALENDAR_YEAR -> "Calendar year";
      case FINANCIAL_YEAR -> "Financial year";
      case ACADEMIC_YEAR -> "Academic year";
      case QUARTER -> "Calendar year " + label.substring(label.indexOf('-') + 1);
      case CENSUS_DAY -> "Reporting year";
      case MONTH_END, NIGHT -> DateTimeFormatter.ofPattern("MMMM", Locale.UK).format(asAt);
    };
  }

  private boolean isDay() {
    return label.matches("\\d{4}-\\d{2}-\\d{2}");
  }

  private String years() {
    return label.replace("-Q", " quarter ");
  }
}
