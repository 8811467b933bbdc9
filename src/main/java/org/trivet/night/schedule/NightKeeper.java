package org.trivet.night.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivet.ledger.DueOutcome;
import org.trivet.ledger.Holder;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.NightDue;
import org.trivet.ledger.NightRecord;
import org.trivet.ledger.NightStatus;
import org.trivet.night.NightRun;
import org.trivet.night.schedule.NightStarter.Call;
import org.trivet.vocabulary.NightId;

/**
 * Sees to it that each due night is run once, whatever is killed meanwhile.
 *
 * <p>All it knows it reads from the ledger: which moments are claimed, which night is unfinished, who holds it. A second keeper, in this or
 * any process, finds the same facts and leaves alone what the first has claimed. Safe for several threads.
 */
public final class NightKeeper {
  /** How often a night that was cut short is gone on with before a person must look. */
  public static final int MOST_RESUMES = 3;

  /** A due moment seen so much later was missed: a night that someone has run by hand since stands for it. */
  private static final Duration MISSED = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(NightKeeper.class);

  private final Ledger ledger;
  private final NightTime time;
  private final NightStarter starter;
  private final Clock clock;
  private final Duration beat;
  private final CountDownLatch leaving = new CountDownLatch(1);

  public NightKeeper(Ledger ledger, NightTime time, NightStarter starter, Keeping keeping) {
    this.ledger = ledger;
    this.time = time;
    this.starter = starter;
    this.clock = keeping.clock();
    this.beat = keeping.beat();
  }

  /**
   * What a keeper goes by.
   *
   * @param clock says what is due; may be a rehearsal's
   * @param beat how often it looks whether a night has ended
   */
  public record Keeping(Clock clock, Duration beat) {}

  /** Begins to count from now: what was due before the schedule existed is nobody's business. */
  public void beginHere() {
    ledger
        .dues()
        .leave(latestDue(), self(), "The schedule was new or changed, and counts from here on.");
  }

  /** Runs the night that is due and waits until it has ended; does nothing when its moment is claimed already. */
  public void due() throws InterruptedException {
    var due = latestDue();
    if (runByHandSince(due)) {
      ledger.dues().leave(due, self(), "A night of that date had been run by hand.");
      return;
    }
    var claimed = ledger.dues().claim(due, newest().map(NightRecord::night), self());
    if (claimed.isPresent()) {
      see(claimed.get());
    }
  }

  /** Goes on with what was left: a claimed moment whose service is gone, and a night that was cut short. */
  public void recover() throws InterruptedException {
    var left = ledger.dues().takeOver(self());
    if (left.isPresent()) {
      LOG.warn(
          "Going on with the night due at {}, whose service is gone", left.get().at());
      see(left.get());
    } else if (!isOpen()) {
      endInterrupted(Optional.empty());
    }
  }

  /** Stops waiting: nights that run are left to end by themselves, and no new one begins. */
  public void leave() {
    leaving.countDown();
  }

  private void see(NightDue due) throws InterruptedException {
    awaitFree(due.at());
    endInterrupted(Optional.of(due.at()));
    if (began(due)) {
      end(due, DueOutcome.RAN, "");
      return;
    }
    if (ledger.nights().unfinished().isPresent()) {
      call(Call.RESUME, due.at());
    }
    var lastWords = isLeaving() ? "" : call(Call.RUN, due.at());
    endInterrupted(Optional.of(due.at()));
    end(due, began(due) ? DueOutcome.RAN : DueOutcome.REFUSED, began(due) ? "" : lastWords);
  }

  /** A keeper that is leaving ends nothing: the next one takes the moment over. */
  private void end(NightDue due, DueOutcome outcome, String said) {
    if (!isLeaving()) {
      ledger.dues().end(due.at(), outcome, said);
    }
  }

  private void endInterrupted(Optional<Instant> due) throws InterruptedException {
    var cut = interrupted();
    while (cut.isPresent() && !isLeaving() && mayResume(cut.get())) {
      var attempt = ledger.dues().resumed(cut.get().night());
      LOG.warn("{} was cut short; going on with it (time {})", cut.get().night(), attempt);
      call(Call.RESUME, due);
      cut = interrupted();
    }
  }

  private boolean mayResume(NightRecord night) {
    return ledger.dues().resumes(night.night()) < MOST_RESUMES;
  }

  private String call(Call call, Instant due) throws InterruptedException {
    return call(call, Optional.of(due));
  }

  /** Starts a night and waits for its end, or until this keeper leaves; what it said last. */
  private String call(Call call, Optional<Instant> due) throws InterruptedException {
    var started = starter.start(call);
    while (!isLeaving() && !started.endedWithin(beat)) {
      due.ifPresent(ledger.dues()::seen);
    }
    return isLeaving() ? "" : started.lastWords();
  }

  /** Waits while some other process runs a night. */
  private void awaitFree(Instant due) throws InterruptedException {
    while (isHeld() && !leaving.await(beat.toMillis(), TimeUnit.MILLISECONDS)) {
      ledger.dues().seen(due);
    }
  }

  private boolean isHeld() {
    return ledger.lease().holder(NightRun.LEASE).isPresent();
  }

  private boolean isLeaving() {
    return leaving.getCount() == 0;
  }

  private boolean isOpen() {
    return ledger
        .dues()
        .latest()
        .filter(due -> due.outcome() == DueOutcome.OPEN)
        .isPresent();
  }

  /** The night that no process holds although it never ended. */
  private Optional<NightRecord> interrupted() {
    return ledger
        .nights()
        .unfinished()
        .filter(night -> night.status() == NightStatus.RUNNING)
        .filter(night -> !isHeld());
  }

  private boolean began(NightDue due) {
    return newest()
        .map(NightRecord::night)
        .filter(night -> due.before().map(before -> night.compareTo(before) > 0).orElse(true))
        .isPresent();
  }

  private boolean runByHandSince(Instant due) {
    var date = due.atZone(NightTime.ENGLAND).toLocalDate();
    return clock.instant().isAfter(due.plus(MISSED))
        && newest()
            .filter(night -> night.status() == NightStatus.FINISHED)
            .map(NightRecord::night)
            .map(NightId::date)
            .filter(newest -> !newest.isBefore(date))
            .isPresent();
  }

  private Optional<NightRecord> newest() {
    return ledger.nights().list().stream().findFirst();
  }

  private Instant latestDue() {
    return time.latest(clock.instant()).toInstant();
  }

  private static Holder self() {
    return Holder.thisProcess("service");
  }
}
