package org.trivet.matching;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;

/**
 * Compares two birth dates.
 *
 * <p>The first of January is what many systems write for an unknown day: agreeing on it says little more than the year. The first of
 * other months and the 15th (what the department tells councils to write for unaccompanied children) count as weak too.
 */
final class BirthDates {
  private static final int DAYS_AROUND_THE_EXPECTED = 90;

  private BirthDates() {}

  static Likeness compare(Birth one, Birth other) {
    if (one.date().isPresent() && other.date().isPresent()) {
      return compare(one.date().get(), other.date().get());
    }
    return compareExpected(one, other);
  }

  private static Likeness compare(LocalDate one, LocalDate other) {
    if (one.equals(other)) {
      return isRound(one) ? Likeness.SAME_WEAK : Likeness.SAME;
    }
    if (one.getYear() == other.getYear()
        && one.getDayOfMonth() == other.getMonthValue()
        && one.getMonthValue() == other.getDayOfMonth()) {
      return Likeness.SWAPPED;
    }
    return partsInCommon(one, other) == 2 ? Likeness.PART : Likeness.DIFFERENT;
  }

  static boolean isRound(LocalDate date) {
    return date.getDayOfMonth() == 1 || date.getDayOfMonth() == 15;
  }

  private static int partsInCommon(LocalDate one, LocalDate other) {
    return (one.getYear() == other.getYear() ? 1 : 0)
        + (one.getMonthValue() == other.getMonthValue() ? 1 : 0)
        + (one.getDayOfMonth() == other.getDayOfMonth() ? 1 : 0);
  }

  private static Likeness compareExpected(Birth one, Birth other) {
    var born = one.date().or(one::expected);
    var expected = other.date().or(other::expected);
    if (born.isEmpty() || expected.isEmpty()) {
      return Likeness.MISSING;
    }
    return Math.abs(DAYS.between(born.get(), expected.get())) <= DAYS_AROUND_THE_EXPECTED
        ? Likeness.NEAR
        : Likeness.DIFFERENT;
  }
}
