package org.trivet.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.trivet.alert.AlertPost;
import org.trivet.console.Health.Part;
import org.trivet.console.Health.Status;
import org.trivet.night.NightHistory;
import org.trivet.night.NightOutcome;
import org.trivet.night.schedule.NightSchedule;

/** Looks at every part and answers within seconds, also when the ledger does not. */
public final class HealthCheck implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** A weekend and a bank holiday without a night are nothing unusual where the schedule says so; two missed nights are. */
  private static final int MISSED_NIGHTS = 2;

  private final Watched watched;
  private final NightSchedule schedule;
  private final AlertPost post;
  private final ExecutorService looking = Executors.newSingleThreadExecutor(work -> {
    var thread = new Thread(work, "health");
    thread.setDaemon(true);
    return thread;
  });

  public HealthCheck(Watched watched, NightSchedule schedule, AlertPost post) {
    this.watched = watched;
    this.schedule = schedule;
    this.post = post;
  }

  public Health now() {
    var answer = CompletableFuture.supplyAsync(this::look, looking);
    try {
      return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException away) {
      return new Health(List.of(new Part(
          "ledger", Status.DOWN, "The ledger does not answer; readers are not affected.")));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Health(List.of(new Part("service", Status.DOWN, "It is being stopped.")));
    }
  }

  private Health look() {
    var newest = new NightHistory(watched.ledger()).list().stream().findFirst();
    return new Health(List.of(ledger(), release(), lastNight(newest), nextNight(), alerts()));
  }

  private Part ledger() {
    var nights = watched.ledger().nights().list().size();
    return new Part("ledger", Status.UP, "It knows %d nights.".formatted(nights));
  }

  private Part release() {
    return releaseAge(watched)
        .map(age -> new Part(
            "release",
            age.compareTo(oldest()) > 0 ? Status.DEGRADED : Status.UP,
            "Readers have %s, published %s ago."
                .formatted(
                    watched.ledger().releases().current().map(Object::toString).orElse("none"),
                    Words.of(age))))
        .orElse(new Part("release", Status.DEGRADED, "There is no release yet."));
  }

  /** How long ago what readers have was published. */
  static Optional<Duration> releaseAge(Watched watched) {
    return watched
        .ledger()
        .releases()
        .current()
        .flatMap(night -> watched.ledger().releases().of(night).stream().findFirst())
        .map(release -> Duration.between(release.publishedAt(), watched.clock().instant()));
  }

  private Duration oldest() {
    var due = watched.time().latest(watched.clock().instant()).toInstant();
    for (var back = 1; back < MISSED_NIGHTS; back++) {
      due = watched.time().latest(due.minusSeconds(1)).toInstant();
    }
    return Duration.between(due, watched.clock().instant());
  }

  private Part lastNight(Optional<NightOutcome> newest) {
    return newest
        .map(night -> {
          var senders = new SenderLines(watched.ledger(), watched.contracts()).of(night.night());
          var judged = new NightJudge(watched).newest(night, senders);
          var status = judged.answer() == Answer.NO ? Status.DEGRADED : Status.UP;
          return new Part("last-night", status, judged.sentence());
        })
        .orElse(new Part("last-night", Status.UP, "No night has been run yet."));
  }

  private Part nextNight() {
    return schedule
        .next()
        .map(next -> new Part("schedule", Status.UP, "The next night is due at " + at(next) + "."))
        .orElse(new Part("schedule", Status.DOWN, "No next night is scheduled."));
  }

  private static String at(Instant moment) {
    return Words.of(moment);
  }

  private Part alerts() {
    var inTrouble =
        post.waiting().stream().filter(AlertPost.Waiting::isInTrouble).toList();
    if (inTrouble.isEmpty()) {
      return new Part("alerts", Status.UP, "Nothing waits.");
    }
    var says = inTrouble.stream()
        .map(waiting -> "%s for %s, which failed %d times: %s"
            .formatted(
                Words.counted(waiting.alerts(), "alert waits", "alerts wait"),
                waiting.channel().channel(),
                waiting.channel().failures(),
                waiting.channel().trouble()))
        .toList();
    return new Part("alerts", Status.DEGRADED, String.join("; ", says) + ".");
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }
}
