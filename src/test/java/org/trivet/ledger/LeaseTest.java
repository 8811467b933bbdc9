package org.trivet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
class LeaseTest {
  private static final NightId NIGHT = new NightId("night-2026-11-20");
  private static final Holder FARAH = new Holder("farah", "elsewhere", 101, Instant.EPOCH);
  private static final Holder GEORGE = new Holder("george", "another-place", 202, Instant.EPOCH);

  private final LedgerEngine engine;
  private final HandClock clock = new HandClock();
  private Ledger one;
  private Ledger other;

  @TempDir
  private Path home;

  LeaseTest(LedgerEngine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void openTwice() {
    var config = engine.fresh(home);
    one = Ledger.open(config, clock);
    other = Ledger.open(config, clock);
  }

  @AfterEach
  void close() {
    other.close();
    one.close();
  }

  @Test
  void theSecondIsRefusedAndToldWhoHoldsItSinceWhen() {
    one.lease().takeQuietly("night", FARAH);
    assertThatThrownBy(() -> other.lease().takeQuietly("night", GEORGE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("farah (process 101 on elsewhere) since 2026-11-20T02:00:00Z");
  }

  @Test
  void whatIsGivenBackMayBeTaken() {
    one.lease().takeQuietly("night", FARAH);
    one.lease().release();
    assertThat(other.lease().takeQuietly("night", GEORGE)).isEqualTo(2);
    assertThat(other.lease().holder("night")).contains(GEORGE);
  }

  @Test
  void aHeartbeatKeepsItBeyondItsMinute() {
    one.lease().takeQuietly("night", FARAH);
    clock.pass(Duration.ofSeconds(50));
    one.lease().renew();
    clock.pass(Duration.ofSeconds(50));
    assertThatThrownBy(() -> other.lease().takeQuietly("night", GEORGE))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void aSilentHolderLosesItAfterAMinuteAndCanWriteNothingMore() {
    one.lease().takeQuietly("night", FARAH);
    one.nights().start(NIGHT, Optional.empty());
    clock.pass(Duration.ofSeconds(61));
    other.lease().takeQuietly("night", GEORGE);

    assertThatThrownBy(() -> one.nights().finish(NIGHT))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("lost the night to george (process 202 on another-place)");
    assertThat(other.nights().find(NIGHT).orElseThrow().status()).isEqualTo(NightStatus.RUNNING);
  }

  @Test
  void aStaleHolderPublishesNothing() {
    one.lease().takeQuietly("night", FARAH);
    one.nights().start(NIGHT, Optional.empty());
    clock.pass(Duration.ofSeconds(61));
    other.lease().takeQuietly("night", GEORGE);

    List<String> swaps = new ArrayList<>();
    assertThatThrownBy(() -> one.releases().publish(NIGHT, List.of(), () -> swaps.add("swapped")))
        .isInstanceOf(Refusal.class);
    assertThat(swaps).isEmpty();
    assertThat(other.releases().current()).isEmpty();
  }

  @Test
  void aStaleHolderGivesNothingBackThatAnotherHolds() {
    one.lease().takeQuietly("night", FARAH);
    clock.pass(Duration.ofSeconds(61));
    other.lease().takeQuietly("night", GEORGE);
    one.lease().renew();
    one.lease().release();
    assertThat(other.lease().holder("night")).contains(GEORGE);
  }

  @Test
  void aHolderWhoseProcessOnThisHostIsDeadLosesItAtOnce() {
    var dead = new Holder("farah", Holder.thisProcess("me").host(), Long.MAX_VALUE, Instant.EPOCH);
    one.lease().takeQuietly("night", dead);
    assertThat(other.lease().takeQuietly("night", GEORGE)).isEqualTo(2);
  }

  @Test
  void aLivingProcessOfThisHostKeepsIt() {
    var token = one.lease().take("night", Holder.thisProcess("farah"));
    assertThat(token).isEqualTo(1);
    assertThatThrownBy(() -> other.lease().takeQuietly("night", GEORGE))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void withoutALeaseNothingIsWritten() {
    assertThatThrownBy(() -> one.nights().start(NIGHT, Optional.empty()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aWriteInsideAnActOfTheHolderPassesToo() {
    one.lease().takeQuietly("night", FARAH);
    one.whileHeld(() -> one.nights().start(NIGHT, Optional.empty()));
    assertThat(other.nights().find(NIGHT)).isPresent();
  }
}
