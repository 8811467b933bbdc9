package org.trivet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.RecordPair;

@ParameterizedClass
@EnumSource(LedgerEngine.class)
class PairsOfRecordsTest {
  private static final RecordPair AMINA =
      new RecordPair("sen|education/ehc-cases|E1", "csc|social-care/ssd|S1");
  private static final NightId FRIDAY = new NightId("night-2026-11-20");

  private final LedgerEngine engine;

  @TempDir
  private Path home;

  PairsOfRecordsTest(LedgerEngine engine) {
    this.engine = engine;
  }

  @Test
  void aPairKeepsItsNameUntilItIsForgottenAndThenGetsAnother() {
    try (var ledger = Ledger.open(engine.fresh(home), new HandClock())) {
      var known = ledger.pairs().known(AMINA);

      assertThat(known.id()).matches("[0-9a-f]{64}").doesNotContain(AMINA.reference());
      assertThat(known.toString()).doesNotContain("E1", "S1");
      assertThat(ledger.pairs().known(AMINA)).isEqualTo(known);
      assertThat(ledger.pairs().all()).containsExactly(known);
      assertThat(known.markOf("Amina")).isNotEqualTo(known.markOf("Amira")).hasSize(16);

      ledger.pairs().forget(known);
      assertThat(ledger.pairs().find(AMINA)).isEmpty();
      assertThat(ledger.pairs().known(AMINA).id()).isNotEqualTo(known.id());
    }
  }

  @Test
  void aNightFreezesTheNewestDecisionAndTheKindsOfPairsComeInTheirOrder() {
    try (var ledger = Ledger.open(engine.fresh(home), new HandClock())) {
      ledger.lease().takeQuietly("night", Holder.thisProcess("farah"));
      ledger.nights().start(FRIDAY, Optional.empty());
      assertThat(ledger.nights().freeze(FRIDAY, Map.of("code", "1.0")).lastDecision())
          .isZero();

      var farah = new Decision.By("faziz", "Farah Aziz", "steward");
      for (var kind : List.of("pair-note", "accept-issue", "pair-decision")) {
        var line = ledger.decisions().append(farah, new Decision.What(kind, "about", "{}"));
        assertThat(line.what().kind()).isEqualTo(kind);
      }

      assertThat(ledger.decisions().ofAny(List.of("pair-decision", "pair-note")))
          .extracting(Decision::number)
          .containsExactly(1L, 3L);
      assertThat(ledger.nights().frozen(FRIDAY).orElseThrow().lastDecision()).isZero();
      assertThat(ledger.nights().freeze(FRIDAY, Map.of("code", "1.0")).lastDecision())
          .isEqualTo(3);
    }
  }
}
