package org.trivet.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.ledger.Decision;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.LedgerConfig;
import org.trivet.review.PairDecision;
import org.trivet.review.PairVerdict;
import org.trivet.review.ReviewLog;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Pin;
import org.trivet.vocabulary.RecordPair;
import org.trivet.vocabulary.Refusal;

class FrozenPinsTest {
  private static final RecordPair AMINA =
      new RecordPair("sen|education/ehc-cases|E1", "csc|social-care/ssd|S1");
  private static final RecordPair JACK =
      new RecordPair("sen|education/ehc-cases|E2", "trust|health/provider|H2");

  @TempDir
  private Path home;

  private final List<List<Pin>> seen = new ArrayList<>();
  private boolean diskIsFull = true;

  @Test
  void whatIsDecidedWhileANightRunsCountsFromTheNextNightOn() {
    try (var ledger = Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC())) {
      decide(ledger, AMINA, PairVerdict.SAME);
      assertThatThrownBy(() -> night(ledger, "2026-11-20").run()).isInstanceOf(Refusal.class);
      decide(ledger, AMINA, PairVerdict.DIFFERENT);
      decide(ledger, JACK, PairVerdict.SAME);
      diskIsFull = false;

      assertThat(night(ledger, "2026-11-20").resume().state()).isEqualTo(NightState.FINISHED);
      assertThat(seen)
          .containsExactly(
              List.of(Pin.of(AMINA, Pin.Verdict.SAME)), List.of(Pin.of(AMINA, Pin.Verdict.SAME)));

      assertThat(night(ledger, "2026-11-21").run().night())
          .isEqualTo(new NightId("night-2026-11-21"));
      assertThat(seen.get(2))
          .containsExactly(Pin.of(AMINA, Pin.Verdict.DIFFERENT), Pin.of(JACK, Pin.Verdict.SAME));
    }
  }

  private NightRun night(Ledger ledger, String date) {
    var clock = Clock.fixed(Instant.parse(date + "T02:00:00Z"), ZoneOffset.UTC);
    return new NightRun(
        ledger,
        new NightSetup(
            "farah",
            home,
            List.of(new Matching()),
            new Versions("c", "v", "m", "k"),
            new SilentProgress(),
            clock));
  }

  /** A step that keeps the pins it is given, and breaks while the disk is full. */
  private final class Matching implements Step {
    @Override
    public String name() {
      return "match";
    }

    @Override
    public String purpose() {
      return "Finds which records are the same child";
    }

    @Override
    public List<Path> outputs(NightId night) {
      return List.of(Path.of("matched", night.name()));
    }

    @Override
    public StepReport run(NightContext night) {
      seen.add(night.frozen().pins());
      if (diskIsFull) {
        throw new Refusal("The disk is full.");
      }
      return new StepReport(List.of(), List.of());
    }
  }

  private static void decide(Ledger ledger, RecordPair pair, PairVerdict verdict) {
    var seen = new PairDecision.Seen(1.5, "mark", PairDecision.Sight.BLIND);
    var farah = new Decision.By("faziz", "Farah Aziz", "steward");
    var history = ReviewLog.of(ledger)
        .decide(
            farah,
            ledger.pairs().known(pair),
            new PairDecision(verdict, "", seen, PairDecision.People.ONE));
    assertThat(history.last()).isPresent();
  }
}
