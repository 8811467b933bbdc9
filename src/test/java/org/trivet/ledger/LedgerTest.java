package org.trivet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.trivet.ledger.Deliveries.periodOf;
import static org.trivet.ledger.Deliveries.snapshot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;

@ParameterizedClass
@EnumSource(LedgerEngine.class)
class LedgerTest {
  private static final NightId THURSDAY = new NightId("night-2026-11-19");
  private static final NightId FRIDAY = new NightId("night-2026-11-20");

  private final LedgerEngine engine;
  private final HandClock clock = new HandClock();
  private Ledger ledger;

  @TempDir
  private Path home;

  LedgerTest(LedgerEngine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    ledger = Ledger.open(engine.fresh(home), clock);
    ledger.lease().takeQuietly("night", Holder.thisProcess("farah"));
    ledger.nights().start(THURSDAY, Optional.empty());
    ledger.nights().finish(THURSDAY);
    ledger.nights().start(FRIDAY, Optional.of(THURSDAY));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void nightsAreToldNewestFirst() {
    assertThat(ledger.nights().list())
        .extracting(NightRecord::night)
        .containsExactly(FRIDAY, THURSDAY);
    assertThat(ledger.nights().latestFinished().orElseThrow().night()).isEqualTo(THURSDAY);
    assertThat(ledger.nights().unfinished().orElseThrow().night()).isEqualTo(FRIDAY);
  }

  @Test
  void aFailedNightKeepsItsReasonUntilItIsResumed() {
    ledger.nights().fail(FRIDAY, "The disk is full.");
    assertThat(ledger.nights().find(FRIDAY).orElseThrow().reason()).contains("The disk is full.");
    ledger.nights().resume(FRIDAY);
    assertThat(ledger.nights().find(FRIDAY).orElseThrow())
        .isEqualTo(new NightRecord(
            FRIDAY,
            NightStatus.RUNNING,
            Optional.of(THURSDAY),
            clock.instant(),
            Optional.empty(),
            Optional.empty()));
  }

  @Test
  void aReceiptComesBackAsItWasGiven() {
    var delivery = periodOf("2026-1", "spring");
    ledger.receipts().accept(FRIDAY, delivery);
    assertThat(ledger.receipts().inForce())
        .containsExactly(new Receipt(
            delivery,
            1,
            clock.instant(),
            FRIDAY,
            Standing.IN_FORCE,
            Optional.empty(),
            Optional.empty()));
  }

  @Test
  void aCorrectionRetiresWhatItReplaces() {
    ledger.receipts().accept(THURSDAY, periodOf("2026-1", "spring"));
    var arrival = ledger.receipts().accept(FRIDAY, periodOf("2026-1", "spring again"));
    assertThat(arrival.verdict()).isEqualTo(Verdict.CORRECTION);
    assertThat(ledger.receipts().inForce("health/provider")).singleElement().satisfies(receipt -> {
      assertThat(receipt.sha256()).isEqualTo(Deliveries.file("spring again").sha256());
      assertThat(receipt.supersedesSha()).contains(Deliveries.file("spring").sha256());
    });
  }

  @Test
  void judgingTouchesNothing() {
    assertThat(ledger.receipts().judge(FRIDAY, snapshot("fri")).verdict()).isEqualTo(Verdict.NEW);
    assertThat(ledger.receipts().inForce()).isEmpty();
    assertThat(ledger.arrivals().of(FRIDAY)).isEmpty();
  }

  @Test
  void everyFileSeenIsToldWithItsVerdictAndReason() {
    ledger.receipts().accept(FRIDAY, snapshot("fri"));
    ledger.receipts().accept(FRIDAY, snapshot("fri"));
    ledger.receipts().quarantined(FRIDAY, turned("broken", "Line 7 ends inside a quoted field."));
    assertThat(ledger.arrivals().of(FRIDAY))
        .extracting(Arrival::verdict, arrival -> arrival.reason().orElse("-"))
        .containsExactly(
            tuple(Verdict.NEW, "-"),
            tuple(Verdict.DUPLICATE, "The same content came already this night."),
            tuple(Verdict.QUARANTINED, "Line 7 ends inside a quoted field."));
  }

  @Test
  void aFileNotTakenWaitsUntilItIs() {
    ledger
        .receipts()
        .notTaken(THURSDAY, turned("fri", "Agreement HLT-2026 expired on 2026-10-31."));
    assertThat(ledger.arrivals().waiting()).hasSize(1);
    ledger.receipts().accept(FRIDAY, snapshot("fri"));
    assertThat(ledger.arrivals().waiting()).isEmpty();
  }

  @Test
  void aFileInQuarantineWaitsUntilAWholeOneOfItsNameIsTaken() {
    ledger.receipts().quarantined(THURSDAY, turned("fri", "Line 7 ends inside a quoted field."));
    assertThat(ledger.arrivals().waiting())
        .extracting(Arrival::verdict)
        .containsExactly(Verdict.QUARANTINED);
    ledger.receipts().accept(FRIDAY, snapshot("fri"));
    assertThat(ledger.arrivals().waiting()).isEmpty();
  }

  @Test
  void whatIsFrozenStaysWhenSomethingNewerComesIntoForce() {
    ledger.receipts().accept(FRIDAY, snapshot("fri"));
    var frozen = ledger.nights().freeze(FRIDAY, Map.of("code", "1.0", "model", "m1"));
    ledger.receipts().accept(FRIDAY, snapshot("fri later"));

    assertThat(frozen.versions()).isEqualTo(Map.of("code", "1.0", "model", "m1"));
    assertThat(ledger.nights().frozen(FRIDAY).orElseThrow().receipts())
        .extracting(Receipt::sha256)
        .containsExactly(Deliveries.file("fri").sha256());
    assertThat(ledger.nights().frozen(THURSDAY)).isEmpty();
  }

  @Test
  void aStepDoneAgainLeavesOnlyItsSecondReport() {
    ledger.steps().begin(FRIDAY, 2, "match");
    ledger.steps().done(FRIDAY, "match", left("first", 10));
    ledger.steps().begin(FRIDAY, 2, "match");
    ledger.steps().done(FRIDAY, "match", left("second", 20));

    assertThat(ledger.tables().find(FRIDAY, "matched", "identity_register"))
        .contains(register("second"));
    assertThat(ledger.findings().of(FRIDAY)).containsExactly(postcodes(20));
    assertThat(ledger.steps().of(FRIDAY))
        .containsExactly(new StepRecord(
            FRIDAY,
            2,
            "match",
            StepStatus.DONE,
            clock.instant(),
            Optional.of(clock.instant()),
            List.of("20 bad postcodes")));
  }

  @Test
  void aFailedStepKeepsWhyItFailed() {
    ledger.steps().begin(FRIDAY, 1, "standardise");
    ledger.steps().failed(FRIDAY, "standardise", "x".repeat(5000));
    assertThat(ledger.steps().of(FRIDAY)).singleElement().satisfies(step -> {
      assertThat(step.status()).isEqualTo(StepStatus.FAILED);
      assertThat(step.sentences().get(0)).hasSize(4000).endsWith("…");
    });
  }

  @Test
  void aFileSeenOnceIsNotFetchedAgain() {
    assertThat(ledger.seen().add("health/provider", "patients.csv-120-1")).isTrue();
    assertThat(ledger.seen().add("health/provider", "patients.csv-120-1")).isFalse();
    assertThat(ledger.seen().contains("education/ehc-cases", "patients.csv-120-1"))
        .isFalse();
    assertThat(ledger.seen().remove("health/provider", "patients.csv-120-1")).isTrue();
    assertThat(ledger.seen().contains("health/provider", "patients.csv-120-1")).isFalse();
  }

  @Test
  void aSecondLookAtASourceReplacesTheFirst() {
    ledger
        .polls()
        .record(new SourcePoll(FRIDAY, "health/provider", PollOutcome.UNREACHABLE, "No answer."));
    var late =
        new SourcePoll(FRIDAY, "health/provider", PollOutcome.LATE, "Promised 05:30; nothing yet.");
    ledger.polls().record(late);
    assertThat(ledger.polls().of(FRIDAY)).containsExactly(late);
  }

  @Test
  void publishingTwiceRecordsOneRelease() {
    var file = release(FRIDAY);
    List<String> swaps = new ArrayList<>();
    ledger.releases().publish(FRIDAY, List.of(file), () -> swaps.add("once"));
    ledger.releases().publish(FRIDAY, List.of(file), () -> swaps.add("again"));
    assertThat(ledger.releases().list()).containsExactly(file);
    assertThat(ledger.releases().current()).contains(FRIDAY);
    assertThat(swaps).containsExactly("once", "again");
  }

  @Test
  void readersCanBeSentBackToAnEarlierRelease() {
    ledger.releases().publish(THURSDAY, List.of(release(THURSDAY)), () -> {});
    ledger.releases().publish(FRIDAY, List.of(release(FRIDAY)), () -> {});
    ledger
        .releases()
        .rollBack(THURSDAY, "Friday's extract of social care was half empty", () -> {});
    assertThat(ledger.releases().current()).contains(THURSDAY);
    assertThatThrownBy(
            () -> ledger.releases().rollBack(new NightId("night-2026-11-01"), "no", () -> {}))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no release of night-2026-11-01");
  }

  @Test
  void aSwapThatFailsLeavesTheOldReleaseCurrent() {
    ledger.releases().publish(THURSDAY, List.of(release(THURSDAY)), () -> {});
    assertThatThrownBy(() -> ledger.releases().publish(FRIDAY, List.of(release(FRIDAY)), () -> {
      throw new IllegalStateException("the link cannot be swapped");
    }));
    assertThat(ledger.releases().current()).contains(THURSDAY);
    assertThat(ledger.releases().of(FRIDAY)).isEmpty();
  }

  private static Turned turned(String content, String reason) {
    return new Turned(
        "health/provider", Optional.of("health_patients"), Deliveries.file(content), reason);
  }

  private static StepDone left(String hash, int postcodes) {
    return new StepDone(
        List.of(register(hash)),
        List.of(postcodes + " bad postcodes"),
        List.of(postcodes(postcodes)));
  }

  private static TableRecord register(String hash) {
    return new TableRecord(
        FRIDAY,
        "match",
        "matched",
        "identity_register",
        Path.of("matched", FRIDAY.name(), "identity_register"),
        500,
        hash);
  }

  private static FindingRecord postcodes(int count) {
    return new FindingRecord(
        FRIDAY, "health/provider", "health_patients", "not-a-postcode", "postcode", "warn", count);
  }

  private Release release(NightId night) {
    return new Release(
        night,
        "open",
        Path.of("served", "releases", night.name(), "open.duckdb"),
        4096,
        "h",
        clock.instant());
  }
}
