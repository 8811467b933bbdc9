package org.trivet.measure;

import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.stream.Stream;

/** The calendars that measures are counted by. */
public enum PeriodKind implements Word {
  /** 1 January to 31 December, as the SEN2 return counts. */
  CALENDAR_YEAR("calendar-year") {
    @Override
    Period holding(LocalDate day, LocalDate on) {
      var start = day.withDayOfYear(1);
      return Period.upTo(
          on, String.valueOf(start.getYear()), start, start.plusYears(1).minusDays(1));
    }
  },
  /** 1 April to 31 March, labelled {@code 2026-27}. */
  FINANCIAL_YEAR("financial-year") {
    @Override
    Period holding(LocalDate day, LocalDate on) {
      return twoYears(yearFrom(Month.APRIL, day), on);
    }
  },
  /** 1 September to 31 August, labelled {@code 2026-27}. */
  ACADEMIC_YEAR("academic-year") {
    @Override
    Period holding(LocalDate day, LocalDate on) {
      return twoYears(yearFrom(Month.SEPTEMBER, day), on);
    }
  },
  QUARTER("quarter") {
    @Override
    Period holding(LocalDate day, LocalDate on) {
      var quarter = (day.getMonthValue() - 1) / 3 + 1;
      var start = LocalDate.of(day.getYear(), quarter * 3 - 2, 1);
      return Period.upTo(
          on, day.getYear() + "-Q" + quarter, start, start.plusMonths(3).minusDays(1));
    }
  },
  /** The last day of a month that has ended. */
  MONTH_END("month-end") {
    @Override
    Period holding(LocalDate day, LocalDate on) {
      return Period.day(YearMonth.from(day).atEndOfMonth());
    }
  },
  /** Spring census day: the third Thursday of January. */
  CENSUS_DAY("census-day") {
    @Override
    Period holding(LocalDate day, LocalDate on) {
      return Period.day(LocalDate.of(day.getYear(), 1, 1).with(dayOfWeekInMonth(3, THURSDAY)));
    }
  },
  /** The date of the night itself. */
  NIGHT("night") {
    @Override
    Period holding(LocalDate day, LocalDate on) {
      return Period.day(day);
    }
  };

  private final String word;

  PeriodKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** The period of this kind that holds a day, stated no later than {@code on}. */
  abstract Period holding(LocalDate day, LocalDate on);

  /** Periods of this kind that have begun by {@code on}, the latest first, without end. */
  Stream<Period> begunBy(LocalDate on) {
    return Stream.iterate(
            holding(on, on), latest -> holding(latest.start().minusDays(stepBack()), on))
        .filter(period -> !period.start().isAfter(on));
  }

  /** How many days before a period's first day certainly lie in the one before: a month end and a census day stand alone. */
  private int stepBack() {
    return switch (this) {
      case MONTH_END -> 31;
      case CENSUS_DAY -> 31;
      case CALENDAR_YEAR, FINANCIAL_YEAR, ACADEMIC_YEAR, QUARTER, NIGHT -> 1;
    };
  }

  private static LocalDate yearFrom(Month month, LocalDate day) {
    var start = LocalDate.of(day.getYear(), month, 1);
    return start.isAfter(day) ? start.minusYears(1) : start;
  }

  private static Period twoYears(LocalDate start, LocalDate on) {
    var label = "%d-%02d".formatted(start.getYear(), (start.getYear() + 1) % 100);
    return Period.upTo(on, label, start, start.plusYears(1).minusDays(1));
  }
}
