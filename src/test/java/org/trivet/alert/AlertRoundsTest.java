package org.trivet.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.contract.ContractLoader;
import org.trivet.contract.Contracts;
import org.trivet.ledger.AlertRecord;
import org.trivet.ledger.DueOutcome;
import org.trivet.ledger.Holder;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.LedgerConfig;
import org.trivet.ledger.PollOutcome;
import org.trivet.ledger.SourcePoll;
import org.trivet.night.schedule.NightTime;
import org.trivet.vocabulary.NightId;

class AlertRoundsTest {
  private static final Contracts CONTRACTS =
      ContractLoader.ofHouse(Path.of(""), Path.of("conf")).load();
  private static final NightTime TIME = NightTime.parse("06:15", "every day", "07:30");
  private static final Instant DUE = Instant.parse("2026-11-20T06:15:00Z");
  private static final Instant DONE_BY = Instant.parse("2026-11-20T07:30:00Z");
  private static final NightId THURSDAY = new NightId("night-2026-11-19");
  private static final NightId FRIDAY = new NightId("night-2026-11-20");

  @TempDir
  private Path home;

  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC());
    ledger.lease().take("night", Holder.thisProcess("farah"));
    ledger.nights().start(THURSDAY, Optional.empty());
    ledger.nights().finish(THURSDAY);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void aFailedNightIsToldOnceAndSoIsItsRecovery() {
    ledger.nights().start(FRIDAY, Optional.of(THURSDAY));
    ledger.steps().begin(FRIDAY, 0, "land");
    ledger.steps().failed(FRIDAY, "land", "The folder of Amina Khan is gone.");
    ledger.nights().fail(FRIDAY, "The folder of Amina Khan is gone.");
    roundAt(DUE.plusSeconds(60));
    roundAt(DUE.plusSeconds(80));

    assertThat(told())
        .containsExactly(
            "night-failed: night-2026-11-20 failed in the step land; readers have no release yet: see why with ./trivet night show, put it right, then end it with ./trivet night resume.");

    ledger.nights().resume(FRIDAY);
    roundAt(DUE.plusSeconds(100));
    ledger.nights().finish(FRIDAY);
    roundAt(DUE.plusSeconds(200));
    roundAt(DUE.plusSeconds(220));

    assertThat(told()).hasSize(2);
    assertThat(told().get(1))
        .isEqualTo(
            "recovered: night-2026-11-20 is done and readers have it, after trouble that was told before: nothing is left to do.");
  }

  @Test
  void aRefusedNightIsToldAndThursdaysNightIsNoRecovery() {
    claim();
    ledger.dues().end(DUE, DueOutcome.REFUSED, "The register cannot be read.");

    roundAt(DUE.plusSeconds(60));
    roundAt(DONE_BY.plusSeconds(60));

    assertThat(told()).hasSize(1);
    assertThat(told().get(0))
        .startsWith(
            "night-refused: The night due at 06:15 on 20 November 2026 was refused before it began;")
        .doesNotContain("register");
  }

  @Test
  void aNightThatHasNotBegunIsToldWhenPeopleCountOnIt() {
    ledger.dues().leave(DUE.minusSeconds(86_400), Holder.thisProcess("service"), "new");

    roundAt(DONE_BY.minusSeconds(1));
    assertThat(told()).isEmpty();
    roundAt(DONE_BY);

    assertThat(told()).hasSize(1);
    assertThat(told().get(0))
        .startsWith(
            "night-late: The night due at 06:15 on 20 November 2026 has not begun although it should be done by 07:30");
  }

  @Test
  void aNightThatIsStillRunningIsToldWithItsStep() {
    claim();
    ledger.nights().start(FRIDAY, Optional.of(THURSDAY));
    ledger.steps().begin(FRIDAY, 0, "match");

    roundAt(DONE_BY);

    assertThat(told()).hasSize(1);
    assertThat(told().get(0))
        .startsWith(
            "night-late: night-2026-11-20 is not done at 07:30, when people count on it, and is in the step match;");
  }

  @Test
  void aNewScheduleIsNeverLate() {
    roundAt(DONE_BY.plusSeconds(3600));

    assertThat(told()).isEmpty();
  }

  @Test
  void aLateSenderIsToldOnItsFirstLateNightOnly() {
    late(FRIDAY, "health/fhir-patients", PollOutcome.LATE);
    roundAt(DUE.plusSeconds(600));
    late(new NightId("night-2026-11-21"), "health/fhir-patients", PollOutcome.LATE);
    roundAt(DUE.plusSeconds(86_400));

    assertThat(told())
        .containsExactly(
            "sender-late: example-hospital-trust is late with health/fhir-patients, promised by 04:00, in night-2026-11-20; what came before still stands: ask example-hospital-trust when it comes; the next night takes it.");
  }

  @Test
  void aSenderThatCannotBeReachedIsTold() {
    late(FRIDAY, "health/provider", PollOutcome.UNREACHABLE);
    roundAt(DUE.plusSeconds(600));

    assertThat(told()).hasSize(1);
    assertThat(told().get(0))
        .startsWith(
            "sender-late: example-community-health could not be reached for health/provider");
  }

  private void late(NightId night, String feed, PollOutcome outcome) {
    var before = ledger.nights().latestFinished().orElseThrow().night();
    ledger.nights().start(night, Optional.of(before));
    ledger.polls().record(new SourcePoll(night, feed, outcome, "LATE: the file of Amina Khan"));
    ledger.nights().finish(night);
  }

  private void claim() {
    assertThat(ledger.dues().claim(DUE, Optional.of(THURSDAY), Holder.thisProcess("service")))
        .isPresent();
  }

  private void roundAt(Instant now) {
    new AlertRounds(ledger, TIME, CONTRACTS, Clock.fixed(now, NightTime.ENGLAND)).go();
  }

  private List<String> told() {
    var alerts = ledger.alerts().since(Instant.EPOCH).stream()
        .sorted(java.util.Comparator.comparing(AlertRecord::raisedAt))
        .toList();
    assertThat(alerts).noneMatch(alert -> alert.sentence().contains("Amina"));
    return alerts.stream().map(alert -> alert.kind() + ": " + alert.sentence()).toList();
  }
}
