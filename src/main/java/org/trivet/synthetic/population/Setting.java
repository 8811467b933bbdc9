package org.trivet.synthetic.population;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * When and how large the made-up authority is.
 *
 * @param children people aged 0 to 25 who live or learn in the area, the unborn whom social care knows included
 * @param lastNight the day that the last night's extracts describe; each earlier night is one day earlier
 */
public record Setting(int children, long seed, LocalDate lastNight, int nights) {
  private static final int DAYS_UNTIL_CENSUS_IS_RETURNED = 45;

  /** The day that a night's extracts describe; nights count from 0. */
  public LocalDate night(int index) {
    return lastNight.minusDays(nights - 1L - index);
  }

  /** The third Thursday of January of the latest spring census that has been returned. */
  public LocalDate censusDay() {
    var thisYear = thirdThursday(lastNight.getYear());
    return thisYear.plusDays(DAYS_UNTIL_CENSUS_IS_RETURNED).isAfter(night(0))
        ? thirdThursday(lastNight.getYear() - 1)
        : thisYear;
  }

  private static LocalDate thirdThursday(int year) {
    return LocalDate.of(year, 1, 1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.THURSDAY));
  }
}
