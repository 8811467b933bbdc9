package org.trivet.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AcceptedIssueTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  private static AcceptedIssue accepted(Optional<String> column, long then) {
    return new AcceptedIssue(
        1,
        "north-trust",
        "health_patients",
        "not-a-date",
        column,
        new AcceptedIssue.Terms("old records", MONDAY, then, 10),
        new AcceptedIssue.By("Farah Aziz", LocalDate.parse("2026-11-01")));
  }

  private static FoundKind found(String column, long now) {
    return new FoundKind(
        "north-trust",
        "health_patients",
        "not-a-date",
        column,
        "WARNING",
        now,
        now,
        MONDAY,
        Optional.empty());
  }

  @Test
  void itHoldsOnItsLastDayAndNoLonger() {
    assertThat(accepted(Optional.empty(), 100).standing(MONDAY, 100))
        .isEqualTo(AcceptedIssue.Standing.HOLDS);
    assertThat(accepted(Optional.empty(), 100).standing(MONDAY.plusDays(1), 1))
        .isEqualTo(AcceptedIssue.Standing.LAPSED);
  }

  @Test
  void aTenthMoreIsBorneAndNotOneBeyond() {
    assertThat(accepted(Optional.empty(), 100).standing(MONDAY, 110))
        .isEqualTo(AcceptedIssue.Standing.HOLDS);
    assertThat(accepted(Optional.empty(), 100).standing(MONDAY, 111))
        .isEqualTo(AcceptedIssue.Standing.OUTGROWN);
  }

  @Test
  void withoutAColumnAllColumnsAreCountedTogether() {
    var kinds = List.of(found("birth_date", 60), found("death_date", 51));
    var whole = new AcceptedIssues(List.of(accepted(Optional.empty(), 100)));
    var one = new AcceptedIssues(List.of(accepted(Optional.of("death_date"), 51)));

    assertThat(whole.over(kinds, MONDAY)).noneMatch(FoundKind::isAccepted);
    assertThat(one.over(kinds, MONDAY))
        .extracting(FoundKind::isAccepted)
        .containsExactly(false, true);
  }
}
