package org.trivet.serve.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trivet.vocabulary.NightId;

class RetentionTest {
  private static final LocalDate LAST = LocalDate.of(2026, 11, 20);

  @Test
  void fourteenNightsAndTwelveMonthEndsStay() {
    var releases = nightsUpTo(500);

    var gone = Retention.STANDARD.beyond(releases, Optional.of(releases.get(0)));

    var kept = Stream.concat(releases.stream(), Stream.empty())
        .filter(night -> !gone.contains(night))
        .sorted()
        .map(NightId::name)
        .toList();
    assertThat(kept)
        .hasSize(14 + 11)
        .startsWith("night-2025-12-31", "night-2026-01-31", "night-2026-02-28")
        .contains("night-2026-10-31", "night-2026-11-07", "night-2026-11-20")
        .doesNotContain("night-2026-11-06", "night-2025-11-30");
  }

  @Test
  void theOneReadersGetStaysHoweverOldItIs() {
    var releases = nightsUpTo(500);
    var oldest = releases.get(releases.size() - 1);

    assertThat(Retention.STANDARD.beyond(releases, Optional.of(oldest))).doesNotContain(oldest);
    assertThat(Retention.STANDARD.beyond(releases, Optional.empty())).startsWith(oldest);
  }

  @Test
  void aSecondNightOfTheLastDayIsTheMonthEnd() {
    var releases = List.of(
        new NightId("night-2026-09-30"), new NightId("night-2026-09-30-b"), NightId.of(LAST));

    assertThat(new Retention(1, 2).beyond(releases, Optional.empty()))
        .containsExactly(new NightId("night-2026-09-30"));
  }

  @Test
  void aHouseWithFewReleasesKeepsThemAll() {
    assertThat(Retention.STANDARD.beyond(nightsUpTo(10), Optional.empty())).isEmpty();
  }

  private static List<NightId> nightsUpTo(int count) {
    return IntStream.range(0, count)
        .mapToObj(day -> NightId.of(LAST.minusDays(day)))
        .toList();
  }
}
