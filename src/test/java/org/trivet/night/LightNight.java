package org.trivet.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.trivet.config.ConfigLoader;
import org.trivet.contract.ContractLoader;
import org.trivet.landing.LandExtracts;
import org.trivet.landing.LandingConfig;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.LedgerConfig;
import org.trivet.night.schedule.NightTime;
import org.trivet.vocabulary.Refusal;

/**
 * A night in a process of its own: the real landing of the real extracts, then steps that write tables made of every receipt in force and of
 * every table of the night before, so that a lost, doubled or reordered night changes all hashes after it.
 *
 * <p>Arguments: {@code run} or {@code resume}, the home, the date. Where the home holds a file {@code stand-still} with a number, it stands
 * still at that sign of progress until {@code standing} is deleted.
 */
final class LightNight {
  private LightNight() {}

  public static void main(String[] arguments) {
    var home = Path.of(arguments[1]);
    try (var ledger = Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC())) {
      var night = new NightRun(ledger, setup(ledger, home, LocalDate.parse(arguments[2])));
      var unused = arguments[0].equals("run") ? night.run() : night.resume();
    } catch (Refusal refused) {
      System.out.println(refused.getMessage());
      System.exit(1);
    }
    System.exit(0);
  }

  static NightSetup setup(Ledger ledger, Path home, LocalDate date) {
    var conf = Path.of("conf").toAbsolutePath();
    var config = ConfigLoader.load(conf)
        .withPlaces(
            Map.of("home", home.toString(), "inbox", home.resolve("inbox").toString()));
    var contracts = ContractLoader.ofHouse(Path.of("").toAbsolutePath(), conf).load();
    var landing = new LandingConfig(Path.of("routes").toAbsolutePath(), config.sources());
    return new NightSetup(
        "farah",
        home,
        List.of(
            new LandExtracts(contracts, ledger, landing),
            FileStep.writing("standardise", "standardised", "health_patients", "ehc_plans"),
            FileStep.writing("match", "matched", "identity_register"),
            FileStep.writing("measure", "measured", "measured")),
        TestNights.VERSIONS,
        new StandingStill(home),
        Clock.fixed(date.atTime(6, 16).atZone(NightTime.ENGLAND).toInstant(), NightTime.ENGLAND));
  }

  private static final class StandingStill implements Progress {
    private final Path home;
    private int left;

    StandingStill(Path home) {
      this.home = home;
      this.left = wish();
    }

    private int wish() {
      var file = home.resolve("stand-still");
      try {
        if (!Files.exists(file)) {
          return 0;
        }
        var sign = Integer.parseInt(Files.readString(file).strip());
        Files.delete(file);
        return sign;
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    @Override
    public void say(String sentence) {
      left--;
      if (left == 0) {
        stand();
      }
    }

    @Override
    public void at(long done, long total, String what) {
      say(what);
    }

    private void stand() {
      var standing = home.resolve("standing");
      try {
        Files.writeString(standing, Long.toString(ProcessHandle.current().pid()));
        var never = new CountDownLatch(1);
        while (Files.exists(standing)) {
          var unused = never.await(20, TimeUnit.MILLISECONDS);
        }
      } catch (IOException | InterruptedException broken) {
        throw new IllegalStateException(broken);
      }
    }
  }
}
