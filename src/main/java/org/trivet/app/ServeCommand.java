package org.trivet.app;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: the service, until it is stopped. */
@Command(
    name = "serve",
    description = {
      "The service: runs each night when it is due, tells people when one needs them, and shows whether last night worked.",
      "Each night is a process of its own: stopping the service leaves a running night alone, and killing a night leaves readers alone."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet serve                                   times, port and alerts are in conf/trivet.yaml",
      "  trivet serve --home /var/lib/trivet --conf /etc/trivet",
      "  curl -s http://127.0.0.1:8320/health           whether all is well, for a monitor",
      "  kill -TERM PID                                 no new night begins; a running one ends by itself"
    })
final class ServeCommand implements Callable<Integer> {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  @Mixin
  private Place place = new Place();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Listen there instead of at service.port; 0 for any that is free")
  private @Nullable Integer port;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description =
          "Serve as if it were this local time for ever, such as 2026-11-20T06:15: for rehearsals")
  private @Nullable LocalDateTime at;

  @Override
  public Integer call() throws InterruptedException {
    var clock =
        at == null ? Clock.system(ENGLAND) : Clock.fixed(at.atZone(ENGLAND).toInstant(), ENGLAND);
    var config = port == null ? place.config() : place.config().listeningAt(port);
    var stopped = new CountDownLatch(1);
    var gone = new CountDownLatch(1);
    try (var workshop = Workshop.open(place, config, clock);
        var serving = Serving.start(workshop, place, clock, nightOptions())) {
      onStop(stopped, gone);
      System.err.printf(
          "  Serving at http://%s:%d/, stop with Ctrl-C or SIGTERM%n",
          config.service().host(), serving.port());
      stopped.await();
    } finally {
      gone.countDown();
    }
    return 0;
  }

  /** A stop that was asked for ends orderly and with 0, which a Java process otherwise never answers to a signal. */
  private static void onStop(CountDownLatch stopped, CountDownLatch gone) {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(
            () -> {
              stopped.countDown();
              awaitQuietly(gone);
              Runtime.getRuntime().halt(0);
            },
            "stop"));
  }

  private static void awaitQuietly(CountDownLatch gone) {
    try {
      gone.await();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /** The options by which a night finds what this service was given. */
  private List<String> nightOptions() {
    var options = new ArrayList<>(place.options());
    if (at != null) {
      options.addAll(List.of("--at", at.toString()));
    }
    return options;
  }
}
