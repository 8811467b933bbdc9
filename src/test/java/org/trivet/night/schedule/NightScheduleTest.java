package org.trivet.night.schedule;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trivet.ledger.DueOutcome;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.LedgerEngine;
import org.trivet.night.schedule.NightStarter.Call;

/** The real scheduler over real databases; that its moment has come is written into its store, since it asks the machine's clock. */
class NightScheduleTest {
  private static final NightTime TIME = NightTime.parse("06:15", "every day", "07:30");
  private static final Clock CLOCK = Clock.system(NightTime.ENGLAND);

  @TempDir
  private Path home;

  @ParameterizedTest
  @EnumSource
  void aNewScheduleCountsFromNowAndKnowsItsNextNight(LedgerEngine engine) {
    try (var ledger = Ledger.open(engine.fresh(home), Clock.systemUTC())) {
      var nights = new MadeNights(ledger, home, CLOCK);
      var before = TIME.next(Instant.now(CLOCK)).toInstant();
      try (var schedule = start(ledger, nights)) {
        assertThat(schedule.next()).contains(before);
      }
      assertThat(nights.calls).isEmpty();
      assertThat(ledger.dues().latest().orElseThrow().outcome()).isEqualTo(DueOutcome.LEFT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void missedNightRunsOnceOnStart(LedgerEngine engine) throws SQLException, InterruptedException {
    try (var ledger = Ledger.open(engine.fresh(home), Clock.systemUTC())) {
      var nights = new MadeNights(ledger, home, CLOCK);
      start(ledger, nights).close();
      threeDaysPassed(ledger);

      var next = TIME.next(Instant.now(CLOCK)).toInstant();
      try (var schedule = start(ledger, nights)) {
        until(() -> isDone(ledger));
        assertThat(schedule.next()).contains(next);
      }
      start(ledger, nights).close();

      assertThat(nights.calls).containsExactly(Call.RUN);
      assertThat(ledger.nights().list()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoServicesAtOnceRunOneNight(LedgerEngine engine) throws SQLException, InterruptedException {
    try (var ledger = Ledger.open(engine.fresh(home), Clock.systemUTC())) {
      var nights = new MadeNights(ledger, home, CLOCK);
      start(ledger, nights).close();
      threeDaysPassed(ledger);
      try (var first = start(ledger, nights);
          var second = start(ledger, nights)) {
        until(() -> isDone(ledger));
        assertThat(first.next()).isEqualTo(second.next());
      }
      assertThat(nights.calls).containsExactly(Call.RUN);
    }
  }

  private static NightSchedule start(Ledger ledger, NightStarter nights) {
    var keeper = new NightKeeper(
        ledger, TIME, nights, new NightKeeper.Keeping(CLOCK, Duration.ofMillis(20)));
    return NightSchedule.start(
        ledger, TIME, new NightSchedule.Duties(keeper, () -> {}, Duration.ofMillis(500)));
  }

  /** What the store and the ledger look like when no service was up for three days. */
  private static void threeDaysPassed(Ledger ledger) throws SQLException {
    var ago = Instant.now(CLOCK).minus(Duration.ofDays(3)).toEpochMilli();
    try (var connection = ledger.database().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "UPDATE qrtz_triggers SET next_fire_time = %d, start_time = %d WHERE trigger_name = 'night'"
              .formatted(ago, ago));
      statement.execute("DELETE FROM night_due");
    }
  }

  private static boolean isDone(Ledger ledger) {
    return ledger.dues().latest().filter(due -> due.outcome() == DueOutcome.RAN).isPresent();
  }

  static void until(BooleanSupplier reached) throws InterruptedException {
    var never = new CountDownLatch(1);
    var deadline = System.nanoTime() + SECONDS.toNanos(40);
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
      assertThat(never.await(50, MILLISECONDS)).isFalse();
    }
  }
}
