package org.trivet.synthetic.population;

import java.time.LocalDate;

/** The parts of a school year that the School Census asks attendance for, each one census in arrears. */
public enum SchoolTerm {
  AUTUMN(9, 3, 12, 19, 142),
  SPRING(1, 5, 3, 27, 116),
  SUMMER_FIRST_HALF(4, 13, 5, 22, 56),
  SUMMER_SECOND_HALF(6, 1, 7, 21, 72);

  private final int firstMonth;
  private final int firstDay;
  private final int lastMonth;
  private final int lastDay;
  private final int sessions;

  SchoolTerm(int firstMonth, int firstDay, int lastMonth, int lastDay, int sessions) {
    this.firstMonth = firstMonth;
    this.firstDay = firstDay;
    this.lastMonth = lastMonth;
    this.lastDay = lastDay;
    this.sessions = sessions;
  }

  /** The first day of the part in the school year of a spring census. */
  public LocalDate first(LocalDate censusDay) {
    return LocalDate.of(year(censusDay), firstMonth, firstDay);
  }

  /** The last day of the part in the school year of a spring census. */
  public LocalDate last(LocalDate censusDay) {
    return LocalDate.of(year(censusDay), lastMonth, lastDay);
  }

  /** Sessions that a pupil could attend; two make a day. */
  int sessions() {
    return sessions;
  }

  private int year(LocalDate censusDay) {
    return this == AUTUMN ? censusDay.getYear() - 1 : censusDay.getYear();
  }
}
