package org.trivet.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trivet.contract.ContractLoader;
import org.trivet.contract.Contracts;

class LatenessTest {
  private static final LocalDate TONIGHT = LocalDate.parse("2026-11-20");
  private static final Contracts CONTRACTS = ContractLoader.ofHouse(
          LandingHouse.REPOSITORY, LandingHouse.REPOSITORY.resolve("conf"))
      .load();

  private static boolean late(String table, String lastCame, String now) {
    var feed = CONTRACTS.feedOf(table).orElseThrow();
    var last = Optional.of(lastCame).filter(date -> !date.isEmpty()).map(LocalDate::parse);
    return new Lateness(feed, feed.table(table).orElseThrow(), last)
        .isLate(TONIGHT, Instant.parse(now));
  }

  @Test
  void aNightlyExtractIsLateFromItsPromisedTimeInLondon() {
    assertThat(late("ehc_persons", "2026-11-19", "2026-11-20T05:29:00Z")).isFalse();
    assertThat(late("ehc_persons", "2026-11-19", "2026-11-20T05:30:00Z")).isTrue();
  }

  @Test
  void inSummerThePromisedTimeIsAnHourEarlierInUniversalTime() {
    var feed = CONTRACTS.feedOf("ehc_persons").orElseThrow();
    var lateness =
        new Lateness(feed, feed.tables().get(0), Optional.of(LocalDate.parse("2026-06-30")));

    assertThat(lateness.due(LocalDate.parse("2026-07-01")).orElseThrow().toInstant())
        .isEqualTo(Instant.parse("2026-07-01T04:30:00Z"));
  }

  @Test
  void whatCameTonightIsNotLate() {
    assertThat(late("ehc_persons", "2026-11-20", "2026-11-20T23:00:00Z")).isFalse();
  }

  @Test
  void aTermlyReturnIsNotLateAfterAMonth() {
    assertThat(late("census_pupils", "2026-10-20", "2026-11-20T23:00:00Z")).isFalse();
    assertThat(late("census_pupils", "2026-05-20", "2026-11-20T23:00:00Z")).isTrue();
  }

  @Test
  void aTableThatNeverCameIsDueOnItsFirstNight() {
    assertThat(late("ehc_persons", "", "2026-11-20T05:00:00Z")).isFalse();
    assertThat(late("ehc_persons", "", "2026-11-20T06:00:00Z")).isTrue();
  }
}
