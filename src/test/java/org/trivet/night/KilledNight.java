package org.trivet.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.LedgerConfig;

/**
 * A night in a process of its own that stops still at its n-th sign of progress, says so, and waits to be killed.
 *
 * <p>Arguments: the home, the date, and n.
 */
final class KilledNight {
  static final String STANDING_STILL = "standing still";
  static final String FINISHED = "finished";

  private KilledNight() {}

  public static void main(String[] arguments) {
    var home = Path.of(arguments[0]);
    try (var ledger = Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC())) {
      var plain = TestNights.setup(home, TestNights.steps(ledger), arguments[1]);
      var setup = new NightSetup(
          plain.who(),
          plain.home(),
          plain.steps(),
          plain.versions(),
          new StandingStill(Integer.parseInt(arguments[2])),
          plain.clock());
      var unused = new NightRun(ledger, setup).run();
      System.out.println(FINISHED);
    }
  }

  private static final class StandingStill implements Progress {
    private int left;

    StandingStill(int after) {
      this.left = after;
    }

    @Override
    public void say(String sentence) {
      left--;
      if (left == 0) {
        System.out.println(STANDING_STILL);
        waitForEver();
      }
    }

    @Override
    public void at(long done, long total, String what) {
      say(what);
    }

    private static void waitForEver() {
      try {
        var unused = System.in.read();
      } catch (IOException closed) {
        throw new UncheckedIOException(closed);
      }
    }
  }
}
