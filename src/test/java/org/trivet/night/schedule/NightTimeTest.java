package org.trivet.night.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivet.vocabulary.Refusal;

class NightTimeTest {
  private static final String EVERY_DAY = "every day";

  @ParameterizedTest
  @ValueSource(strings = {"01:00", "01:30", "01:59"})
  void aTimeWithinTheHourThatTheClocksChangeIsRefusedWithWhatToWriteInstead(String at) {
    assertThatThrownBy(() -> NightTime.parse(at, EVERY_DAY, "07:30"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("service.night-at is " + at)
        .hasMessageContaining("does not exist on the last Sunday of March")
        .hasMessageContaining("comes twice on the last Sunday of October")
        .hasMessageContaining("00:" + at.substring(3) + " or 02:" + at.substring(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"00:00", "00:59", "02:00", "06:15"})
  void everyDateHasExactlyOneMomentAlsoOverBothClockChanges(String at) {
    var time = NightTime.parse(at, EVERY_DAY, "07:30");
    var moment = Instant.parse("2026-12-31T12:00:00Z");
    for (var date = LocalDate.of(2027, 1, 1); date.getYear() == 2027; date = date.plusDays(1)) {
      var next = time.next(moment);
      assertThat(next.toLocalDate()).isEqualTo(date);
      assertThat(next.toLocalTime()).hasToString(at);
      assertThat(time.latest(next.toInstant())).isEqualTo(next);
      assertThat(time.latest(next.toInstant().minusMillis(1))).isBefore(next);
      moment = next.toInstant();
    }
  }

  @Test
  void aNightAtQuarterPastSixIsAnHourEarlierInWorldTimeAfterTheSpringChange() {
    var time = NightTime.parse("06:15", EVERY_DAY, "07:30");

    assertThat(time.next(Instant.parse("2027-03-27T12:00:00Z")).toInstant())
        .isEqualTo(Instant.parse("2027-03-28T05:15:00Z"));
    assertThat(time.next(Instant.parse("2026-10-24T12:00:00Z")).toInstant())
        .isEqualTo(Instant.parse("2026-10-25T06:15:00Z"));
  }

  @Test
  void aNightOnWeekdaysOnlyRestsOverTheWeekend() {
    var time = NightTime.parse("06:15", "Monday, Tuesday, wednesday, Thursday, Friday", "07:30");

    assertThat(time.next(Instant.parse("2026-11-20T12:00:00Z")).toLocalDate())
        .hasToString("2026-11-23");
    assertThat(time.latest(Instant.parse("2026-11-22T12:00:00Z")).toLocalDate())
        .hasToString("2026-11-20");
    assertThat(time.cron()).isEqualTo("0 15 6 ? * MON,TUE,WED,THU,FRI");
  }

  @Test
  void whatIsNoTimeOrNoDayIsRefusedWithWhatToWrite() {
    assertThatThrownBy(() -> NightTime.parse("quarter past six", EVERY_DAY, "07:30"))
        .hasMessageContaining("service.night-at is 'quarter past six'")
        .hasMessageContaining("\"05:45\"");
    assertThatThrownBy(() -> NightTime.parse("06:15", "Mondays", "07:30"))
        .hasMessageContaining("'Mondays'")
        .hasMessageContaining("every day");
    assertThatThrownBy(() -> NightTime.parse("06:15", EVERY_DAY, "06:00"))
        .hasMessageContaining("not after service.night-at");
  }

  @Test
  void everyDayIsEverySingleDay() {
    assertThat(NightTime.parse("06:15", EVERY_DAY, "07:30").days().stream()
            .map(Enum::name)
            .collect(Collectors.toSet()))
        .hasSize(7);
  }
}
