package org.trivet.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trivet.contract.Contracts;
import org.trivet.ledger.AlertRecord;
import org.trivet.ledger.DueOutcome;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.NightDue;
import org.trivet.ledger.NightRecord;
import org.trivet.ledger.NightStatus;
import org.trivet.ledger.PollOutcome;
import org.trivet.ledger.SourcePoll;
import org.trivet.ledger.StepRecord;
import org.trivet.ledger.StepStatus;
import org.trivet.night.NightRun;
import org.trivet.night.schedule.NightKeeper;
import org.trivet.night.schedule.NightTime;
import org.trivet.vocabulary.NightId;

/**
 * Reads in the ledger what people must be told and raises it; the same happening is raised once, however often and by whomever it is seen.
 */
public final class AlertRounds {
  private final Ledger ledger;
  private final NightTime time;
  private final Contracts contracts;
  private final Clock clock;

  public AlertRounds(Ledger ledger, NightTime time, Contracts contracts, Clock clock) {
    this.ledger = ledger;
    this.time = time;
    this.contracts = contracts;
    this.clock = clock;
  }

  /** Raises what is new since the last round. */
  public void go() {
    var due = ledger.dues().latest();
    newest().ifPresent(this::failure);
    due.filter(latest -> latest.outcome() == DueOutcome.REFUSED).ifPresent(this::refusal);
    lateness(due);
    newestFinished().ifPresent(this::lateSenders);
    newest()
        .filter(night -> night.status() == NightStatus.FINISHED)
        .filter(
            night -> due.map(latest -> latest.outcome() != DueOutcome.REFUSED).orElse(true))
        .ifPresent(this::recovery);
  }

  private void failure(NightRecord night) {
    switch (night.status()) {
      case FAILED ->
        raise(
            AlertKind.NIGHT_FAILED,
            night.night() + "@" + night.endedAt().map(Instant::getEpochSecond).orElse(0L),
            night.night().name(),
            AlertSentences.failed(night.night(), step(night.night()), current()));
      case RUNNING -> cutShort(night.night());
      case FINISHED, ABANDONED -> {}
    }
  }

  private void cutShort(NightId night) {
    var resumes = ledger.dues().resumes(night);
    if (resumes >= NightKeeper.MOST_RESUMES && !isHeld()) {
      raise(
          AlertKind.NIGHT_FAILED,
          night + "#" + resumes,
          night.name(),
          AlertSentences.cutShort(night, resumes, current()));
    }
  }

  private void refusal(NightDue due) {
    var at = due.at().atZone(NightTime.ENGLAND);
    raise(
        AlertKind.NIGHT_REFUSED,
        due.at().toString(),
        at.toLocalDate().toString(),
        AlertSentences.refused(at, current()));
  }

  /** Only once the service has counted from some moment on can a night be late. */
  private void lateness(Optional<NightDue> latest) {
    var due = time.latest(clock.instant()).toInstant();
    var isPastDoneBy = !clock.instant().isBefore(time.doneBy(due).toInstant());
    if (!isPastDoneBy || latest.isEmpty() || latest.get().at().isAfter(due)) {
      return;
    }
    if (latest.get().at().isBefore(due)) {
      late(due, notStarted(due));
      return;
    }
    if (latest.get().outcome() == DueOutcome.OPEN) {
      late(due, running().map(this::stillRunning).orElseGet(() -> notStarted(due)));
    }
  }

  private void late(Instant due, String sentence) {
    var date = due.atZone(NightTime.ENGLAND).toLocalDate();
    raise(AlertKind.NIGHT_LATE, due.toString(), date.toString(), sentence);
  }

  private String notStarted(Instant due) {
    return AlertSentences.notStarted(due.atZone(NightTime.ENGLAND), time.doneBy(), current());
  }

  private String stillRunning(NightRecord night) {
    return AlertSentences.stillRunning(
        night.night(), step(night.night()).orElse("land"), time.doneBy(), current());
  }

  /** A feed is told of on the first night of being late, not on every one that follows. */
  private void lateSenders(NightRecord night) {
    var before =
        night.previous().map(previous -> lateFeeds(ledger.polls().of(previous))).orElse(List.of());
    for (var poll : ledger.polls().of(night.night())) {
      if (poll.outcome() != PollOutcome.OK && !before.contains(poll.feed())) {
        contracts
            .feed(poll.feed())
            .ifPresent(feed -> raise(
                AlertKind.SENDER_LATE,
                poll.feed() + "@" + night.night(),
                poll.feed(),
                AlertSentences.senderLate(feed, poll.outcome(), night.night())));
      }
    }
  }

  private static List<String> lateFeeds(List<SourcePoll> polls) {
    return polls.stream()
        .filter(poll -> poll.outcome() != PollOutcome.OK)
        .map(SourcePoll::feed)
        .toList();
  }

  private void recovery(NightRecord night) {
    ledger
        .alerts()
        .newest(AlertKind.ofTheNight())
        .filter(last -> AlertKind.troubles().contains(last.kind()))
        .filter(last -> night.night().name().compareTo(nightOf(last)) >= 0)
        .ifPresent(last -> raise(
            AlertKind.RECOVERED,
            last.name(),
            night.night().name(),
            AlertSentences.recovered(night.night())));
  }

  /** The night that the trouble was about, or the first of its date. */
  private static String nightOf(AlertRecord trouble) {
    return trouble.about().startsWith("night-") ? trouble.about() : "night-" + trouble.about();
  }

  private void raise(AlertKind kind, String happening, String about, String sentence) {
    var unused = ledger
        .alerts()
        .raise(new AlertRecord(
            kind.word() + ":" + happening, kind.word(), about, sentence, clock.instant()));
  }

  private Optional<String> step(NightId night) {
    return ledger.steps().of(night).stream()
        .filter(step -> step.status() != StepStatus.DONE)
        .map(StepRecord::step)
        .findFirst();
  }

  private Optional<NightRecord> newest() {
    return ledger.nights().list().stream().findFirst();
  }

  private Optional<NightRecord> newestFinished() {
    return ledger.nights().latestFinished();
  }

  private Optional<NightRecord> running() {
    return ledger.nights().unfinished();
  }

  private Optional<NightId> current() {
    return ledger.releases().current();
  }

  private boolean isHeld() {
    return ledger.lease().holder(NightRun.LEASE).isPresent();
  }
}
