package org.trivet.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trivet.ledger.DueOutcome;
import org.trivet.ledger.NightDue;
import org.trivet.ledger.StepStatus;
import org.trivet.night.NightOutcome;
import org.trivet.night.NightState;
import org.trivet.night.StepOutcome;
import org.trivet.night.schedule.NightTime;
import org.trivet.vocabulary.NightId;

/** Says whether a night worked. */
record NightJudge(Watched watched) {

  /** One night by itself, whenever it was. */
  Judged night(NightOutcome night, List<SenderLine> senders) {
    return switch (night.state()) {
      case FINISHED -> finished(night, senders);
      case RUNNING ->
        new Judged(
            Answer.NOT_YET,
            "%s is running and is %s.".formatted(night.night(), where(night)),
            List.of());
      case INTERRUPTED ->
        no(
            night,
            "was cut short %s".formatted(where(night)),
            "It is gone on with by the service, or by ./trivet night resume.");
      case FAILED ->
        no(
            night,
            "failed %s".formatted(where(night)),
            night.record().reason().orElse("See ./trivet night show."));
      case ABANDONED ->
        no(night, "was given up", night.record().reason().orElse("A later night stands for it."));
    };
  }

  /** The newest night, and whether there should be a newer one. */
  Judged newest(NightOutcome night, List<SenderLine> senders) {
    return missing(night).orElseGet(() -> night(night, senders));
  }

  private Optional<Judged> missing(NightOutcome night) {
    return watched
        .ledger()
        .dues()
        .latest()
        .filter(due -> night.state() != NightState.RUNNING)
        .flatMap(due -> refused(due, night).or(() -> notBegun(due, night)));
  }

  private Optional<Judged> refused(NightDue due, NightOutcome newest) {
    var sinceThen = newest.night().name().compareTo("night-" + date(due.at())) >= 0;
    return due.outcome() == DueOutcome.REFUSED && !sinceThen
        ? Optional.of(new Judged(
            Answer.NO,
            "The night due at %s was refused before it began; %s."
                .formatted(Words.of(due.at()), readersHave()),
            List.of(due.said())))
        : Optional.empty();
  }

  private Optional<Judged> notBegun(NightDue latest, NightOutcome newest) {
    var due = watched.time().latest(watched.clock().instant()).toInstant();
    var hasNone = newest.night().name().compareTo("night-" + date(due)) < 0;
    var counts = latest.at().isBefore(due)
        || (latest.at().equals(due) && latest.outcome() == DueOutcome.OPEN);
    return counts && hasNone
        ? Optional.of(new Judged(
            isPast(due) ? Answer.NO : Answer.NOT_YET,
            "The night due at %s has not begun; %s.".formatted(Words.of(due), readersHave()),
            List.of()))
        : Optional.empty();
  }

  private boolean isPast(Instant due) {
    return !watched.clock().instant().isBefore(watched.time().doneBy(due).toInstant());
  }

  private Judged finished(NightOutcome night, List<SenderLine> senders) {
    var took = night.steps().stream().map(StepOutcome::took).reduce(Duration.ZERO, Duration::plus);
    var done = "%s is done: it took %s".formatted(night.night(), Words.of(took));
    var reservations = reservations(night, senders);
    return reservations.isEmpty()
        ? new Judged(
            Answer.YES,
            done + ", and every sender kept its promise.",
            warnings(night).toList())
        : new Judged(
            Answer.RESERVED,
            done + ", but " + Words.joined(reservations) + ".",
            Stream.concat(resumed(night.night()).stream(), warnings(night)).toList());
  }

  private static Stream<String> warnings(NightOutcome night) {
    return night.steps().stream().flatMap(step -> step.warnings().stream());
  }

  private List<String> reservations(NightOutcome night, List<SenderLine> senders) {
    var found = new ArrayList<String>();
    count(senders, SenderState.LATE)
        .map(late -> Words.counted(late, "sender is late", "senders are late"))
        .ifPresent(found::add);
    count(senders, SenderState.UNREACHABLE)
        .map(away -> Words.counted(away, "sender", "senders") + " could not be reached")
        .ifPresent(found::add);
    count(senders, SenderState.SET_ASIDE)
        .map(some -> "files of " + Words.counted(some, "sender", "senders") + " were set aside")
        .ifPresent(found::add);
    count(senders, SenderState.WAITING)
        .map(some ->
            "files of " + Words.counted(some, "sender", "senders") + " wait for an agreement")
        .ifPresent(found::add);
    watched
        .ledger()
        .releases()
        .current()
        .filter(current -> current.compareTo(night.night()) < 0)
        .map(current -> "readers have been put back to " + current)
        .ifPresent(found::add);
    return found;
  }

  private static Optional<Long> count(List<SenderLine> senders, SenderState state) {
    var number = senders.stream().filter(line -> line.state() == state).count();
    return number == 0 ? Optional.empty() : Optional.of(number);
  }

  private List<String> resumed(NightId night) {
    var resumes = watched.ledger().dues().resumes(night);
    return resumes == 0
        ? List.of()
        : List.of(
            "It was cut short and gone on with %s; its tables are those of a night that no one disturbed."
                .formatted(Words.counted(resumes, "time", "times")));
  }

  private Judged no(NightOutcome night, String what, String why) {
    return new Judged(
        Answer.NO, "%s %s; %s.".formatted(night.night(), what, readersHave()), List.of(why));
  }

  private String readersHave() {
    return watched
        .ledger()
        .releases()
        .current()
        .map(night -> "readers still have " + night)
        .orElse("readers have no release yet");
  }

  private static String where(NightOutcome night) {
    return night.steps().stream()
        .filter(step -> step.status() != StepStatus.DONE)
        .map(StepOutcome::step)
        .findFirst()
        .map(step -> "in the step " + step)
        .orElse("between two steps");
  }

  private static String date(Instant due) {
    return due.atZone(NightTime.ENGLAND).toLocalDate().toString();
  }
}
