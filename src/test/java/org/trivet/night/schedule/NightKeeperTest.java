package org.trivet.night.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.ledger.DueOutcome;
import org.trivet.ledger.Holder;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.LedgerConfig;
import org.trivet.ledger.NightRecord;
import org.trivet.ledger.NightStatus;
import org.trivet.night.schedule.MadeNights.Ending;
import org.trivet.night.schedule.NightStarter.Call;

class NightKeeperTest {
  private static final NightTime QUARTER_PAST_SIX = NightTime.parse("06:15", "every day", "07:30");
  private static final Instant FRIDAY = Instant.parse("2026-11-20T06:15:00Z");

  @TempDir
  private Path home;

  private Ledger ledger;
  private MadeNights nights;

  @BeforeEach
  void open() {
    ledger = Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC());
    nights = new MadeNights(ledger, home, at(FRIDAY));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void aDueNightIsRunOnceHoweverOftenItIsFired() throws InterruptedException {
    keeperAt(FRIDAY).due();
    keeperAt(FRIDAY.plusSeconds(1)).due();

    assertThat(nights.calls).containsExactly(Call.RUN);
    assertThat(names()).containsExactly("night-2026-11-20 FINISHED");
    assertThat(outcome()).isEqualTo(DueOutcome.RAN);
  }

  @Test
  void whatWasDueBeforeTheScheduleExistedIsNobodysBusiness() throws InterruptedException {
    keeperAt(FRIDAY.plusSeconds(7200)).beginHere();
    keeperAt(FRIDAY.plusSeconds(7200)).due();

    assertThat(nights.calls).isEmpty();
    assertThat(outcome()).isEqualTo(DueOutcome.LEFT);
  }

  @Test
  void aNightThatWasCutShortIsGoneOnWithAtOnce() throws InterruptedException {
    nights.thenEnding(Ending.CUT_SHORT, Ending.CUT_SHORT, Ending.WELL);

    keeperAt(FRIDAY).due();

    assertThat(nights.calls).containsExactly(Call.RUN, Call.RESUME, Call.RESUME);
    assertThat(names()).containsExactly("night-2026-11-20 FINISHED");
  }

  @Test
  void aNightThatIsCutShortAgainAndAgainIsLeftToAPerson() throws InterruptedException {
    nights.thenEnding(
        Ending.CUT_SHORT, Ending.CUT_SHORT, Ending.CUT_SHORT, Ending.CUT_SHORT, Ending.WELL);

    keeperAt(FRIDAY).due();
    keeperAt(FRIDAY.plusSeconds(60)).recover();

    assertThat(nights.calls).hasSize(1 + NightKeeper.MOST_RESUMES);
    assertThat(names()).containsExactly("night-2026-11-20 RUNNING");
  }

  @Test
  void aFailedNightIsTriedAgainBeforeTheNextOneBegins() throws InterruptedException {
    nights.thenEnding(Ending.FAILED);
    keeperAt(FRIDAY).due();
    assertThat(names()).containsExactly("night-2026-11-20 FAILED");

    nights = new MadeNights(ledger, home, at(FRIDAY.plus(Duration.ofDays(1))));
    keeperAt(FRIDAY.plus(Duration.ofDays(1))).due();

    assertThat(nights.calls).containsExactly(Call.RESUME, Call.RUN);
    assertThat(names()).containsExactly("night-2026-11-21 FINISHED", "night-2026-11-20 FINISHED");
  }

  @Test
  void aRefusedNightIsOnRecordWithWhatItSaid() throws InterruptedException {
    nights.thenEnding(Ending.REFUSED);

    keeperAt(FRIDAY).due();

    assertThat(names()).isEmpty();
    var due = ledger.dues().latest().orElseThrow();
    assertThat(due.outcome()).isEqualTo(DueOutcome.REFUSED);
    assertThat(due.said()).isEqualTo("The agreement register cannot be read.");
  }

  @Test
  void aMissedNightIsNotRunWhenSomeoneHasRunItByHandSince() throws InterruptedException {
    var unused = nights.start(Call.RUN);

    keeperAt(FRIDAY.plusSeconds(3600)).due();

    assertThat(nights.calls).hasSize(1);
    assertThat(outcome()).isEqualTo(DueOutcome.LEFT);
  }

  @Test
  void aMomentWhoseServiceDiedBeforeTheNightBeganIsTakenOver() throws InterruptedException {
    claimedByADeadService();

    keeperAt(FRIDAY.plusSeconds(30)).recover();

    assertThat(nights.calls).containsExactly(Call.RUN);
    assertThat(names()).containsExactly("night-2026-11-20 FINISHED");
    assertThat(outcome()).isEqualTo(DueOutcome.RAN);
  }

  @Test
  void aMomentWhoseServiceDiedAfterTheNightWasDoneIsNotRunAgain() throws InterruptedException {
    claimedByADeadService();
    var unused = nights.start(Call.RUN);

    keeperAt(FRIDAY.plusSeconds(30)).recover();

    assertThat(nights.calls).hasSize(1);
    assertThat(outcome()).isEqualTo(DueOutcome.RAN);
  }

  @Test
  void aMomentThatALivingServiceHasClaimedIsLeftToIt() throws InterruptedException {
    var unused =
        ledger.dues().claim(FRIDAY, Optional.empty(), Holder.thisProcess("another service"));

    keeperAt(FRIDAY.plusSeconds(30)).due();
    keeperAt(FRIDAY.plusSeconds(30)).recover();

    assertThat(nights.calls).isEmpty();
    assertThat(outcome()).isEqualTo(DueOutcome.OPEN);
  }

  @Test
  void aNightThatWasCutShortWithoutAnyScheduleIsGoneOnWithOnStart() throws InterruptedException {
    nights.thenEnding(Ending.CUT_SHORT);
    var unused = nights.start(Call.RUN);

    keeperAt(FRIDAY).recover();

    assertThat(nights.calls).containsExactly(Call.RUN, Call.RESUME);
    assertThat(names()).containsExactly("night-2026-11-20 FINISHED");
  }

  @Test
  void aKeeperThatLeavesBeginsNoNightAndLeavesTheMomentToTheNext() throws InterruptedException {
    var leaving = keeperAt(FRIDAY);
    leaving.leave();
    leaving.due();

    assertThat(nights.calls).isEmpty();
    assertThat(outcome()).isEqualTo(DueOutcome.OPEN);
  }

  private void claimedByADeadService() {
    var dead = new Holder(
        "service",
        Holder.thisProcess("x").host(),
        4_000_000,
        Instant.parse("2026-11-20T06:00:00Z"));
    assertThat(ledger.dues().claim(FRIDAY, Optional.empty(), dead)).isPresent();
  }

  private NightKeeper keeperAt(Instant now) {
    return new NightKeeper(
        ledger, QUARTER_PAST_SIX, nights, new NightKeeper.Keeping(at(now), Duration.ofMillis(20)));
  }

  private static Clock at(Instant now) {
    return Clock.fixed(now, NightTime.ENGLAND);
  }

  private DueOutcome outcome() {
    return ledger.dues().latest().orElseThrow().outcome();
  }

  private List<String> names() {
    return ledger.nights().list().stream()
        .map(night -> night.night() + " " + status(night))
        .toList();
  }

  private static NightStatus status(NightRecord night) {
    return night.status();
  }
}
