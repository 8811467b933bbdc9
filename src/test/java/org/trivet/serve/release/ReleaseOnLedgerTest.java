package org.trivet.serve.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.ledger.Holder;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.LedgerConfig;
import org.trivet.ledger.Release;
import org.trivet.night.NightContext;
import org.trivet.serve.MadeUpNight;
import org.trivet.vocabulary.NightId;

@Timeout(120)
class ReleaseOnLedgerTest {
  private static final NightId FIRST = new NightId("night-2026-11-20");
  private static final NightId SECOND = new NightId("night-2026-11-21");

  @TempDir
  Path home;

  private Ledger ledger;

  @BeforeEach
  void holdTheNight() {
    ledger = Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC());
    ledger.lease().take("night", Holder.thisProcess("farah"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void theLedgerAndTheDiskAgreeOnWhatReadersGet() {
    release(FIRST);
    release(SECOND);

    assertThat(ledger.releases().current()).contains(SECOND);
    assertThat(new ReleaseShelf(home).current()).contains(SECOND);
    assertThat(ledger.releases().of(FIRST))
        .extracting(Release::zone)
        .containsExactly("open", "pseudonymised");
  }

  @Test
  void aRollbackIsOnRecordWithItsReason() {
    release(FIRST);
    release(SECOND);
    var shelf = new ReleaseShelf(home);

    ledger
        .releases()
        .rollBack(shelf.before(), "a wrong extract", () -> shelf.point(shelf.before()));

    assertThat(ledger.releases().current()).contains(FIRST);
    assertThat(shelf.current()).contains(FIRST);
  }

  private void release(NightId night) {
    ledger.nights().start(night, Optional.empty());
    var context = MadeUpNight.ofThreeChildren(home, night.name()).write().context();
    new ReleaseNight(
            HouseRelease.inputs(),
            ReleaseSettings.standard(),
            HouseRelease.KEY,
            ledger.releases()::publish)
        .run(new NightContext(
            context.night(),
            context.previous(),
            context.home(),
            context.frozen(),
            context.progress(),
            context.clock(),
            ledger::whileHeld));
    ledger.nights().finish(night);
  }
}
