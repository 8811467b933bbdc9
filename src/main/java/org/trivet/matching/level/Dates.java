package org.trivet.matching.level;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Rules over two dates of eight digits. */
public final class Dates {
  private static final int DIGITS = 8;
  private static final int MONTH = 4;
  private static final int DAY = 6;
  private static final String NEW_YEAR = "0101";

  private Dates() {}

  static boolean areTurned(String one, String other) {
    return isDate(one)
        && isDate(other)
        && one.regionMatches(0, other, 0, MONTH)
        && one.regionMatches(MONTH, other, DAY, 2)
        && one.regionMatches(DAY, other, MONTH, 2);
  }

  static boolean shareTwoOfThree(String one, String other) {
    if (!isDate(one) || !isDate(other)) {
      return false;
    }
    var same = (one.regionMatches(0, other, 0, MONTH) ? 1 : 0)
        + (one.regionMatches(MONTH, other, MONTH, 2) ? 1 : 0)
        + (one.regionMatches(DAY, other, DAY, 2) ? 1 : 0);
    return same == 2;
  }

  /** Whether one is 1 January of the other's year: what is written of a birth of which only the year is known. */
  static boolean areOfOneYearOnly(String one, String other) {
    return isDate(one)
        && isDate(other)
        && one.regionMatches(0, other, 0, MONTH)
        && (one.endsWith(NEW_YEAR) || other.endsWith(NEW_YEAR));
  }

  /** Whether both are days of the calendar and lie no further apart. */
  public static boolean areWithinDays(int days, String one, String other) {
    return parsed(one)
        .flatMap(from -> parsed(other).map(to -> Math.abs(ChronoUnit.DAYS.between(from, to))))
        .filter(between -> between <= days)
        .isPresent();
  }

  /** The days that systems write when they do not know: the 1st and the 15th. */
  static boolean isRound(String date) {
    return isDate(date) && (date.endsWith("01") || date.endsWith("15"));
  }

  private static boolean isDate(String text) {
    return text.length() == DIGITS;
  }

  private static Optional<LocalDate> parsed(String text) {
    try {
      return isDate(text)
          ? Optional.of(LocalDate.of(
              Integer.parseInt(year(text)),
              Integer.parseInt(month(text)),
              Integer.parseInt(day(text))))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static String year(String date) {
    return date.substring(0, MONTH);
  }

  private static String month(String date) {
    return date.substring(MONTH, DAY);
  }

  private static String day(String date) {
    return date.substring(DAY);
  }
}
