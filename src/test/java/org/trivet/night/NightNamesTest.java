package org.trivet.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivet.vocabulary.NightId;

class NightNamesTest {
  private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");

  @Test
  void theFirstNightOfADateIsNamedAfterIt() {
    assertThat(next()).isEqualTo("night-2026-11-20");
    assertThat(next("night-2026-11-19", "night-2026-11-19-b")).isEqualTo("night-2026-11-20");
  }

  @Test
  void laterNightsOfADateGetLetters() {
    assertThat(next("night-2026-11-20")).isEqualTo("night-2026-11-20-b");
    assertThat(next("night-2026-11-20-b", "night-2026-11-20")).isEqualTo("night-2026-11-20-c");
  }

  private static String next(String... taken) {
    return NightNames.next(FRIDAY, List.of(taken).stream().map(NightId::new).toList())
        .name();
  }
}
