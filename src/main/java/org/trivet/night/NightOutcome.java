package org.trivet.night;

import java.util.List;
import org.trivet.vocabulary.NightId;

/** A night that came to its end, step by step. */
public record NightOutcome(NightId night, List<StepOutcome> steps) {
  public NightOutcome {
    steps = List.copyOf(steps);
  }

  /** Every table that the night wrote, in the order of its steps. */
  public List<TableWritten> tables() {
    return steps.stream().flatMap(step -> step.tables().stream()).toList();
  }
}
