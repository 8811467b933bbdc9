package org.trivet.synthetic.population;

import java.time.LocalDate;

/**
 * When someone was, or is expected to be, born.
 *
 * @param order place within a multiple birth from 1; 0 for a single birth
 */
public record Birth(LocalDate date, Sex sex, int order) {
  private static final double YEAR = 365.25;

  /** Age on a day in years and parts of years; below 0 before birth. */
  public double ageOn(LocalDate day) {
    return (day.toEpochDay() - date.toEpochDay()) / YEAR;
  }

  public boolean isBornBy(LocalDate day) {
    return !date.isAfter(day);
  }

  /** The day of an age. */
  public LocalDate at(double age) {
    return date.plusDays((long) (age * YEAR));
  }

  /** The age at the start of the school year that a day lies in; a child of four starts reception. */
  public int schoolAgeOn(LocalDate day) {
    var yearBegan = day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1;
    return yearBegan - date.plusMonths(4).getYear();
  }
}
