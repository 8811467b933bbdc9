package org.trivet.app;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.ledger.Holder;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.LedgerConfig;
import org.trivet.ledger.StepDone;
import org.trivet.ledger.TableRecord;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;

class SealedSinceTest {
  private static final NightId THURSDAY = new NightId("night-2026-11-19");
  private static final NightId FRIDAY = new NightId("night-2026-11-20");

  @TempDir
  private Path home;

  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC());
    var unused = ledger.lease().take("night", Holder.thisProcess("farah"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void aReleaseFromBeforeASealIsNotGivenBack() {
    night(THURSDAY, Optional.empty(), "one seal");
    night(FRIDAY, Optional.of(THURSDAY), "two seals");

    assertThatThrownBy(() -> new SealedSince(ledger).refuse(THURSDAY))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("an identity was sealed since");
  }

  @Test
  void aReleaseThatKnowsTheSameSealsMayBe() {
    night(THURSDAY, Optional.empty(), "one seal");
    night(FRIDAY, Optional.of(THURSDAY), "one seal");

    assertThatCode(() -> new SealedSince(ledger).refuse(THURSDAY)).doesNotThrowAnyException();
  }

  private void night(NightId night, Optional<NightId> before, String seals) {
    ledger.nights().start(night, before);
    ledger.steps().begin(night, 1, "standardise");
    var table = new TableRecord(
        night, "standardise", "standardised", "sealed_identities", Path.of("x"), 1, seals);
    ledger.steps().done(night, "standardise", new StepDone(List.of(table), List.of(), List.of()));
    ledger.releases().publish(night, List.of(), () -> {});
    ledger.nights().finish(night);
  }
}
