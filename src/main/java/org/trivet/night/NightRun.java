package org.trivet.night;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.trivet.ledger.Holder;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.NightRecord;

/**
 * Runs the steps of a night over the ledger.
 *
 * <p>At most one process runs a night at a time; each step is recorded when done, so a killed night resumes where it stopped, on the inputs
 * it froze. A failure throws a {@link org.trivet.vocabulary.Refusal} after it was recorded.
 */
public final class NightRun {
  /** The lease that a night holds. */
  public static final String LEASE = "night";

  private final Ledger ledger;
  private final NightSetup setup;
  private final NightHistory history;

  public NightRun(Ledger ledger, NightSetup setup) {
    this.ledger = ledger;
    this.setup = setup;
    this.history = new NightHistory(ledger);
  }

  /** Tonight's load, now; refused while an unfinished night stands. */
  public NightOutcome run() {
    return holding(() -> {
      ledger.nights().unfinished().ifPresent(this::refuseBeside);
      return begin();
    });
  }

  /** Tonight's load, now, after giving up the unfinished night, should there be one. */
  public NightOutcome runInstead() {
    return holding(() -> {
      ledger
          .nights()
          .unfinished()
          .ifPresent(old ->
              ledger.nights().abandon(old.night(), "Given up for a new night by " + setup.who()));
      return begin();
    });
  }

  /** Ends the unfinished night: its done steps stand, the interrupted one is done again. */
  public NightOutcome resume() {
    return holding(() -> {
      var night = ledger.nights().unfinished().orElseThrow(NightRefusals::nothingToResume);
      var work = new NightWork(ledger, setup, night);
      work.refuseChangedInputs();
      ledger.nights().resume(night.night());
      return finish(work, night);
    });
  }

  /** What {@link #run} would do; touches nothing. */
  public NightPlan plan() {
    return new NightPlanning(ledger, setup).plan();
  }

  private NightOutcome begin() {
    var nights = ledger.nights();
    var taken = nights.list().stream().map(NightRecord::night).toList();
    var night = NightNames.next(LocalDate.now(setup.clock()), taken);
    nights.start(night, nights.latestFinished().map(NightRecord::night));
    var record = nights.find(night).orElseThrow();
    return finish(new NightWork(ledger, setup, record), record);
  }

  private NightOutcome finish(NightWork work, NightRecord night) {
    work.doSteps();
    ledger.nights().finish(night.night());
    setup.progress().say("%s is finished".formatted(night.night()));
    return history.show(night.night());
  }

  private void refuseBeside(NightRecord night) {
    throw NightRefusals.unfinished(
        night.night(), NightState.of(night.status(), NightState.Held.BY_NO_ONE).words());
  }

  private NightOutcome holding(Supplier<NightOutcome> work) {
    var unused = ledger.lease().take(LEASE, Holder.thisProcess(setup.who()));
    try {
      return work.get();
    } finally {
      ledger.lease().release();
    }
  }
}
