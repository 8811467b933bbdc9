package org.trivet.console;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.util.stream.Collectors;
import org.trivet.alert.AlertPost;
import org.trivet.ledger.Arrival;
import org.trivet.ledger.FindingRecord;
import org.trivet.ledger.PollOutcome;
import org.trivet.ledger.StepStatus;
import org.trivet.night.NightHistory;
import org.trivet.night.NightOutcome;
import org.trivet.night.NightState;
import org.trivet.night.schedule.NightSchedule;
import org.trivet.vocabulary.NightId;

/**
 * The newest night in numbers, as Prometheus reads them.
 *
 * <p>Counts and times only, under names that the repository's texts give: steps, zones, tables, feeds. The registry is made anew for each
 * answer, so no series of an earlier night lingers.
 */
public final class NightMetrics {
  private final Watched watched;
  private final NightSchedule schedule;
  private final AlertPost post;

  public NightMetrics(Watched watched, NightSchedule schedule, AlertPost post) {
    this.watched = watched;
    this.schedule = schedule;
    this.post = post;
  }

  public String text() {
    var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    try {
      new NightHistory(watched.ledger())
          .list().stream().findFirst().ifPresent(night -> night(registry, night));
      service(registry);
      return registry.scrape();
    } finally {
      registry.close();
    }
  }

  private void night(MeterRegistry registry, NightOutcome night) {
    for (var state : NightState.values()) {
      gauge(
          registry,
          "trivet.last.night.state",
          Tags.of("state", state.name().toLowerCase(java.util.Locale.ROOT)),
          night.state() == state ? 1 : 0);
    }
    gauge(
        registry,
        "trivet.last.night.resumes",
        Tags.empty(),
        watched.ledger().dues().resumes(night.night()));
    night.steps().stream()
        .filter(step -> step.status() == StepStatus.DONE)
        .forEach(step -> gauge(
            registry,
            "trivet.step.duration.seconds",
            Tags.of("step", step.step()),
            step.took().toMillis() / 1000.0));
    night
        .tables()
        .forEach(table -> gauge(
            registry,
            "trivet.table.rows",
            Tags.of("zone", table.zone(), "table", table.table()),
            (double) table.rows()));
    feeds(registry, night.night());
  }

  private void feeds(MeterRegistry registry, NightId night) {
    watched.ledger().arrivals().of(night).stream()
        .collect(Collectors.groupingBy(NightMetrics::kind, Collectors.counting()))
        .forEach((kind, files) -> gauge(registry, "trivet.feed.files", kind, files));
    watched.ledger().findings().of(night).stream()
        .collect(
            Collectors.groupingBy(NightMetrics::kind, Collectors.summingLong(FindingRecord::count)))
        .forEach((kind, findings) -> gauge(registry, "trivet.findings", kind, findings));
    for (var poll : watched.ledger().polls().of(night)) {
      gauge(
          registry,
          "trivet.feed.late",
          Tags.of("feed", poll.feed()),
          poll.outcome() == PollOutcome.OK ? 0 : 1);
    }
  }

  private static Tags kind(Arrival arrival) {
    return Tags.of(
        "feed", arrival.feed(), "verdict", SenderLines.words(arrival.verdict()).replace(' ', '-'));
  }

  private static Tags kind(FindingRecord finding) {
    return Tags.of("feed", finding.feed(), "severity", FindingLines.word(finding.severity()));
  }

  private void service(MeterRegistry registry) {
    HealthCheck.releaseAge(watched)
        .ifPresent(age ->
            gauge(registry, "trivet.release.age.seconds", Tags.empty(), age.toMillis() / 1000.0));
    watched
        .ledger()
        .nights()
        .latestFinished()
        .flatMap(night -> night.endedAt().map(Instant::getEpochSecond))
        .ifPresent(ended -> gauge(
            registry, "trivet.last.done.night.timestamp.seconds", Tags.empty(), (double) ended));
    schedule
        .next()
        .ifPresent(
            next -> gauge(registry, "trivet.next.night.timestamp.seconds", Tags.empty(), (double)
                next.getEpochSecond()));
    for (var waiting : post.waiting()) {
      var channel = Tags.of("channel", waiting.channel().channel());
      gauge(registry, "trivet.alerts.undelivered", channel, waiting.alerts());
      gauge(
          registry, "trivet.alert.channel.failures", channel, waiting.channel().failures());
    }
  }

  private static void gauge(MeterRegistry registry, String name, Tags tags, double value) {
    var unused =
        Gauge.builder(name, () -> value).tags(tags).strongReference(true).register(registry);
  }
}
