package org.trivet.night;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trivet.ledger.Frozen;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.NightRecord;
import org.trivet.ledger.StepRecord;
import org.trivet.ledger.StepStatus;
import org.trivet.review.ReviewLog;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;

/** The steps of one night, done from wherever it stands; the caller holds the lease. */
final class NightWork {
  /** The one step that runs before the inputs are frozen. */
  private static final String LANDING = "land";

  private final Ledger ledger;
  private final NightSetup setup;
  private final NightRecord record;
  private final NightId night;

  NightWork(Ledger ledger, NightSetup setup, NightRecord record) {
    this.ledger = ledger;
    this.setup = setup;
    this.record = record;
    this.night = record.night();
  }

  /** Refuses to go on when what the night froze is not what would compute it now. */
  void refuseChangedInputs() {
    ledger
        .nights()
        .frozen(night)
        .map(this::differences)
        .filter(list -> !list.isEmpty())
        .ifPresent(differences -> {
          throw NightRefusals.inputsChanged(night, differences);
        });
  }

  void doSteps() {
    var done = doneSteps();
    for (var position = 0; position < setup.steps().size(); position++) {
      var step = setup.steps().get(position);
      if (!done.contains(step.name())) {
        setup
            .progress()
            .say("%s, step %d of %d, %s: %s"
                .formatted(night, position + 1, setup.steps().size(), step.name(), step.purpose()));
        doStep(position, step);
      }
    }
  }

  private void doStep(int position, Step step) {
    var inputs = step.name().equals(LANDING) ? beforeLanding() : frozen();
    ledger.steps().begin(night, position, step.name());
    clear(step);
    var context = new NightContext(
        night,
        record.previous(),
        setup.home(),
        inputs,
        setup.progress(),
        setup.clock(),
        ledger::whileHeld);
    var report = runOrRecord(step, context);
    ledger.steps().done(night, step.name(), LedgerWords.done(night, step.name(), report));
    report.sentences().forEach(setup.progress()::say);
  }

  /** The one edge: whatever a step throws is recorded, and becomes a sentence. */
  private StepReport runOrRecord(Step step, NightContext context) {
    try {
      return step.run(context);
    } catch (Refusal refusal) {
      throw failed(step, NightRefusals.stepRefused(night, step.name(), refusal));
    } catch (Throwable unforeseen) {
      var fault = new FaultLog(setup.home()).keep(night, step.name(), unforeseen);
      throw failed(
          step,
          fault.isDiskFull()
              ? NightRefusals.diskFull(night, step.name(), setup.home())
              : NightRefusals.stepBroke(night, step.name(), fault));
    }
  }

  private Refusal failed(Step step, Refusal told) {
    ledger.steps().failed(night, step.name(), NightRefusals.words(told));
    ledger.nights().fail(night, NightRefusals.words(told));
    return told;
  }

  private void clear(Step step) {
    ledger.whileHeld(() -> step.outputs(night).forEach(this::clear));
  }

  private void clear(Path output) {
    var folder = setup.home().resolve(output).normalize();
    if (!folder.startsWith(setup.home()) || !namesTheNight(folder)) {
      throw new IllegalStateException(
          "Cannot clear %s: it is not a folder of %s alone, under the home"
              .formatted(output, night));
    }
    try {
      Folders.delete(folder);
    } catch (IOException cannotDelete) {
      throw NightRefusals.cannotClear(folder, cannotDelete);
    }
  }

  private boolean namesTheNight(Path folder) {
    for (var part : folder) {
      if (part.toString().equals(night.name()) || part.toString().equals(night.name() + ".part")) {
        return true;
      }
    }
    return false;
  }

  private Set<String> doneSteps() {
    return ledger.steps().of(night).stream()
        .filter(step -> step.status() == StepStatus.DONE)
        .map(StepRecord::step)
        .collect(Collectors.toSet());
  }

  private FrozenInputs beforeLanding() {
    return new FrozenInputs(List.of(), setup.versions(), previousTables());
  }

  private FrozenInputs frozen() {
    var frozen = ledger
        .nights()
        .frozen(night)
        .orElseGet(() -> ledger.nights().freeze(night, LedgerWords.named(setup.versions())));
    var pins = ReviewLog.of(ledger).pinsUpTo(frozen.lastDecision());
    return LedgerWords.inputs(frozen, previousTables(), pins);
  }

  private List<TableWritten> previousTables() {
    return record.previous().stream()
        .flatMap(previous -> ledger.tables().of(previous).stream())
        .map(LedgerWords::written)
        .toList();
  }

  private List<String> differences(Frozen frozen) {
    var now = new TreeMap<>(LedgerWords.named(setup.versions()));
    return now.entrySet().stream()
        .filter(version -> !version.getValue().equals(frozen.versions().get(version.getKey())))
        .map(version -> "its %s was %s and is now %s"
            .formatted(
                version.getKey(),
                Optional.ofNullable(frozen.versions().get(version.getKey())).orElse("not known"),
                version.getValue()))
        .toList();
  }
}
