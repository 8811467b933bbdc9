package org.trivet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivet.measure.RowStatus.FINAL;
import static org.trivet.measure.RowStatus.PROVISIONAL;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodsTest {
  private static final LocalDate NIGHT = LocalDate.of(2026, 11, 20);

  @Test
  void threeCalendarYearsEndWithTheYearToDate() {
    var years = new Periods(PeriodKind.CALENDAR_YEAR, 3).on(NIGHT);

    assertThat(years).extracting(Period::label).containsExactly("2024", "2025", "2026");
    assertThat(years).extracting(Period::status).containsExactly(FINAL, FINAL, PROVISIONAL);
    assertThat(years.get(2).asAt()).isEqualTo(NIGHT);
    assertThat(years.get(1).asAt()).isEqualTo("2025-12-31");
  }

  /** Census days that the department has named: 2023-01-19, 2024-01-18, 2025-01-16, 2026-01-15 and 2027-01-21. */
  @Test
  void springCensusDayIsTheThirdThursdayOfJanuary() {
    var days = new Periods(PeriodKind.CENSUS_DAY, 5).on(LocalDate.of(2027, 1, 21));

    assertThat(days)
        .extracting(Period::label)
        .containsExactly("2023-01-19", "2024-01-18", "2025-01-16", "2026-01-15", "2027-01-21");
  }

  @Test
  void aCensusDayStillToComeIsNotCounted() {
    var days = new Periods(PeriodKind.CENSUS_DAY, 2).on(LocalDate.of(2027, 1, 20));

    assertThat(days).extracting(Period::label).containsExactly("2025-01-16", "2026-01-15");
  }

  @Test
  void monthEndsGoBackOverFebruary() {
    assertThat(labels(PeriodKind.MONTH_END, LocalDate.of(2024, 4, 30)))
        .containsExactly("2024-02-29", "2024-03-31", "2024-04-30");
  }

  @Test
  void aMonthThatHasNotEndedIsNotCounted() {
    assertThat(labels(PeriodKind.MONTH_END, LocalDate.of(2026, 11, 29)))
        .containsExactly("2026-08-31", "2026-09-30", "2026-10-31");
  }

  @Test
  void quartersAndYearsThatBeginInAprilOrSeptemberHaveTheirOwnLabels() {
    assertThat(labels(PeriodKind.QUARTER, NIGHT)).containsExactly("2026-Q2", "2026-Q3", "2026-Q4");
    assertThat(labels(PeriodKind.FINANCIAL_YEAR, LocalDate.of(2026, 3, 31)))
        .containsExactly("2023-24", "2024-25", "2025-26");
    assertThat(labels(PeriodKind.ACADEMIC_YEAR, LocalDate.of(2026, 9, 1)))
        .containsExactly("2024-25", "2025-26", "2026-27");
  }

  @Test
  void theNightItselfIsOneDayAndFinal() {
    var night = new Periods(PeriodKind.NIGHT, 1).on(NIGHT);

    assertThat(night).containsExactly(new Period("2026-11-20", NIGHT, NIGHT, NIGHT));
    assertThat(night.get(0).status()).isEqualTo(FINAL);
  }

  private static List<String> labels(PeriodKind kind, LocalDate on) {
    return new Periods(kind, 3).on(on).stream().map(Period::label).toList();
  }
}
