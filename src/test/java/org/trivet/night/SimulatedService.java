package org.trivet.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.trivet.alert.AlertPost;
import org.trivet.alert.AlertRounds;
import org.trivet.alert.EmailChannel;
import org.trivet.alert.EmailSettings;
import org.trivet.contract.ContractLoader;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.LedgerConfig;
import org.trivet.night.schedule.NightKeeper;
import org.trivet.night.schedule.NightSchedule;
import org.trivet.night.schedule.NightStarter;
import org.trivet.night.schedule.NightTime;

/**
 * The service's schedule and alerts in a process of its own on a fixed clock, with light nights as its children. It lives until it is killed
 * or told to stop.
 *
 * <p>Arguments: the home, the local time, the mail server's port.
 */
final class SimulatedService {
  /** Holds the number of the process that can be told to stop. */
  static final String SERVING = "serving";

  private SimulatedService() {}

  public static void main(String[] arguments) throws InterruptedException, IOException {
    var home = Path.of(arguments[0]);
    var now = LocalDateTime.parse(arguments[1]);
    var clock = Clock.fixed(now.atZone(NightTime.ENGLAND).toInstant(), NightTime.ENGLAND);
    var time = NightTime.parse("06:15", "every day", "07:30");
    var ledger = Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC());
    var contracts = ContractLoader.ofHouse(
            Path.of("").toAbsolutePath(), Path.of("conf").toAbsolutePath())
        .load();
    var post =
        new AlertPost(ledger.alerts(), List.of(email(Integer.parseInt(arguments[2]))), clock);
    var rounds = new AlertRounds(ledger, time, contracts, clock);
    var keeper = new NightKeeper(
        ledger,
        time,
        call -> start(home, now, call),
        new NightKeeper.Keeping(clock, Duration.ofMillis(500)));
    var schedule = NightSchedule.start(
        ledger,
        time,
        new NightSchedule.Duties(
            keeper,
            () -> {
              rounds.go();
              post.deliver();
            },
            Duration.ofSeconds(2)));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      schedule.close();
      rounds.go();
      post.deliver();
      ledger.close();
      Runtime.getRuntime().halt(0);
    }));
    Files.writeString(
        home.resolve(SERVING), Long.toString(ProcessHandle.current().pid()));
    new CountDownLatch(1).await();
  }

  private static EmailChannel email(int port) {
    return new EmailChannel(
        new EmailSettings(
            "127.0.0.1",
            port,
            EmailSettings.Security.NONE,
            "trivet@example.gov.uk",
            List.of("send-data@example.gov.uk"),
            Optional.empty()),
        "Example Council");
  }

  static Process java(Path home, String... words) {
    var command = new java.util.ArrayList<>(List.of(
        ProcessHandle.current().info().command().orElse("java"),
        "-Xmx256m",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("java.class.path")));
    command.addAll(List.of(words));
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(
              ProcessBuilder.Redirect.appendTo(home.resolve("processes.out").toFile()))
          .start();
    } catch (IOException cannotStart) {
      throw new UncheckedIOException(cannotStart);
    }
  }

  private static NightStarter.Started start(Path home, LocalDateTime now, NightStarter.Call call) {
    var process = java(
        home,
        LightNight.class.getName(),
        call.name().toLowerCase(Locale.ROOT),
        home.toString(),
        now.toLocalDate().toString());
    return new NightStarter.Started() {
      @Override
      public boolean endedWithin(Duration longest) throws InterruptedException {
        return process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
      }

      @Override
      public String lastWords() {
        return "";
      }
    };
  }
}
