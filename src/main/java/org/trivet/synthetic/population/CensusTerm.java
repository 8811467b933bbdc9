package org.trivet.synthetic.population;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;

/** The three censuses of a calendar year, and the parts of the school year whose attendance each collects. */
public enum CensusTerm {
  SPRING("SPR"),
  SUMMER("SUM"),
  AUTUMN("AUT");

  private static final int DAYS_UNTIL_RETURNED = 40;

  private final String code;

  CensusTerm(String code) {
    this.code = code;
  }

  /** The code that the census header holds. */
  public String code() {
    return code;
  }

  /** The parts of the year whose attendance it asks for. */
  public List<SchoolTerm> attendance() {
    return switch (this) {
      case SPRING -> List.of(SchoolTerm.AUTUMN);
      case SUMMER -> List.of(SchoolTerm.SPRING);
      case AUTUMN -> List.of(SchoolTerm.SUMMER_FIRST_HALF, SchoolTerm.SUMMER_SECOND_HALF);
    };
  }

  /** Its day in the year of the spring census: the third Thursday of January or May, the first of October. */
  public LocalDate day(Setting setting) {
    var spring = setting.censusDay();
    return switch (this) {
      case SPRING -> spring;
      case SUMMER -> thursday(spring.withMonth(5), 3);
      case AUTUMN -> thursday(spring.withMonth(10), 1);
    };
  }

  private static LocalDate thursday(LocalDate day, int which) {
    return day.with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.THURSDAY));
  }

  /** Those after the spring census that have been returned by the first night. */
  public static List<CensusTerm> later(Setting setting) {
    return Arrays.stream(values())
        .filter(term -> term != SPRING)
        .filter(term -> !term.day(setting).plusDays(DAYS_UNTIL_RETURNED).isAfter(setting.night(0)))
        .toList();
  }

  /** Whether exclusions that began on a day stand in this census: each stands in the census one term on, and in the next. */
  public boolean collects(LocalDate exclusionBegan, Setting setting) {
    var day = setting.censusDay();
    var autumn = !exclusionBegan.isAfter(SchoolTerm.AUTUMN.last(day));
    var summer = !exclusionBegan.isBefore(SchoolTerm.SUMMER_FIRST_HALF.first(day));
    return switch (this) {
      case SPRING -> autumn;
      case SUMMER -> !summer;
      case AUTUMN -> !autumn;
    };
  }
}
