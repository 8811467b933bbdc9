package org.trivet.night;

import java.util.List;
import org.trivet.ledger.NightRecord;
import org.trivet.vocabulary.NightId;

/** A night as the ledger tells it, step by step. */
public record NightOutcome(NightRecord record, NightState state, List<StepOutcome> steps) {
  public NightOutcome {
    steps = List.copyOf(steps);
  }

  public NightId night() {
    return record.night();
  }

  /** Every table that the night wrote, in the order of its steps. */
  public List<TableWritten> tables() {
    return steps.stream().flatMap(step -> step.tables().stream()).toList();
  }
}
