package org.trivet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.trivet.vocabulary.NightId;

@ParameterizedClass
@EnumSource(LedgerEngine.class)
class DecisionsTest {
  private static final Decision.By FARAH = new Decision.By("faziz", "Farah Aziz", "steward");
  private static final NightId THURSDAY = new NightId("night-2026-11-19");
  private static final NightId FRIDAY = new NightId("night-2026-11-20");

  private final LedgerEngine engine;
  private LedgerConfig config = LedgerConfig.inHome(Path.of("target/none"));
  private Ledger ledger = Ledger.open(config, new HandClock());

  @TempDir
  private Path home;

  DecisionsTest(LedgerEngine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    ledger.close();
    config = engine.fresh(home);
    ledger = Ledger.open(config, new HandClock());
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private static Decision.What what(String body) {
    return new Decision.What("accept-issue", "dates of north-trust", "{\"n\":\"" + body + "\"}");
  }

  @Test
  void decisionsComeBackInTheirOrderUnderTheirName() {
    ledger.decisions().append(FARAH, what("one"));
    ledger.decisions().append(FARAH, what("two"));

    assertThat(ledger.decisions().of("accept-issue"))
        .extracting(Decision::number, decision -> decision.what().body())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1L, "{\"n\":\"one\"}"),
            org.assertj.core.groups.Tuple.tuple(2L, "{\"n\":\"two\"}"));
    assertThat(ledger.decisions().of("accept-issue").get(0).by()).isEqualTo(FARAH);
    assertThat(ledger.decisions().of("link-pair")).isEmpty();
    assertThat(ledger.decisions().breaks()).isEmpty();
  }

  @Test
  void peopleWhoDecideAtOnceAreWrittenOneAfterTheOther() {
    var running = new ArrayList<CompletableFuture<Void>>();
    for (var i = 0; i < 6; i++) {
      var number = i;
      running.add(CompletableFuture.runAsync(
          () -> ledger.decisions().append(FARAH, what("decision " + number))));
    }
    running.forEach(CompletableFuture::join);

    assertThat(ledger.decisions().of("accept-issue")).hasSize(6);
    assertThat(ledger.decisions().breaks()).isEmpty();
  }

  @Test
  void aChangedOrMissingLineIsTold() throws SQLException {
    for (var text : new String[] {"one", "two", "three"}) {
      ledger.decisions().append(FARAH, what(text));
    }
    run("UPDATE human_decision SET body = '{\"n\":\"other\"}' WHERE number = 3");
    assertThat(ledger.decisions().breaks()).singleElement().asString().contains("Decision 3");
    run("DELETE FROM human_decision WHERE number = 2");
    assertThat(ledger.decisions().breaks()).isNotEmpty();
  }

  @Test
  void aHeadersFaultHoldsUntilItsTableComesAgain() {
    ledger.lease().takeQuietly("night", Holder.thisProcess("farah"));
    ledger.nights().start(THURSDAY, Optional.empty());
    ledger.receipts().accept(THURSDAY, Deliveries.snapshot("thursday"));
    ended(THURSDAY, 4);
    ledger.nights().start(FRIDAY, Optional.of(THURSDAY));

    assertThat(ledger.findings().trends(FRIDAY, Optional.of(THURSDAY)))
        .extracting(FindingTrend::now, FindingTrend::before, FindingTrend::firstNight)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(4L, 4L, THURSDAY));

    ledger.receipts().accept(FRIDAY, Deliveries.snapshot("friday"));
    assertThat(ledger.findings().trends(FRIDAY, Optional.of(THURSDAY)))
        .extracting(FindingTrend::now, FindingTrend::before)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(0L, 4L));
  }

  private void ended(NightId night, long count) {
    var finding = new FindingRecord(
        night, "health/provider", "health_patients", "unknown-column", "Colour", "warn", count);
    ledger.steps().begin(night, 1, "land");
    ledger
        .steps()
        .done(
            night,
            "land",
            new StepDone(java.util.List.of(), java.util.List.of(), java.util.List.of(finding)));
    ledger.nights().finish(night);
  }

  private void run(String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(config.url(), config.user(), config.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
