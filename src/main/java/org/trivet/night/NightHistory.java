package org.trivet.night;

import java.time.Duration;
import java.util.List;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.NightRecord;
import org.trivet.ledger.StepRecord;
import org.trivet.ledger.TableRecord;
import org.trivet.vocabulary.NightId;

/** What {@code night list} and {@code night show} tell; reads only. */
public record NightHistory(Ledger ledger) {

  /** All nights, the newest first. */
  public List<NightOutcome> list() {
    var held = held();
    return ledger.nights().list().stream().map(record -> outcome(record, held)).toList();
  }

  /** One night, or a refusal when the ledger does not know it. */
  public NightOutcome show(NightId night) {
    var record = ledger.nights().find(night).orElseThrow(() -> NightRefusals.noSuchNight(night));
    return outcome(record, held());
  }

  /** The newest night, or a refusal when there is none. */
  public NightOutcome newest() {
    return ledger.nights().list().stream()
        .findFirst()
        .map(record -> outcome(record, held()))
        .orElseThrow(NightRefusals::noNightYet);
  }

  private NightState.Held held() {
    return ledger.lease().holder(NightRun.LEASE).isPresent()
        ? NightState.Held.BY_A_PROCESS
        : NightState.Held.BY_NO_ONE;
  }

  private NightOutcome outcome(NightRecord record, NightState.Held held) {
    var tables = ledger.tables().of(record.night());
    var steps = ledger.steps().of(record.night()).stream()
        .map(step -> outcome(step, tables))
        .toList();
    return new NightOutcome(record, NightState.of(record.status(), held), steps);
  }

  private static StepOutcome outcome(StepRecord step, List<TableRecord> tables) {
    var written = tables.stream()
        .filter(table -> table.step().equals(step.step()))
        .map(LedgerWords::written)
        .toList();
    var took =
        step.endedAt().map(end -> Duration.between(step.startedAt(), end)).orElse(Duration.ZERO);
    return new StepOutcome(step.step(), step.status(), took, written, step.sentences());
  }
}
