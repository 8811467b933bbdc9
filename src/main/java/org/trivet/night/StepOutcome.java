package org.trivet.night;

import java.time.Duration;
import java.util.List;
import org.trivet.ledger.StepStatus;

/**
 * One step of a night as it stands in the ledger.
 *
 * @param took zero while it has not ended
 */
public record StepOutcome(
    String step,
    StepStatus status,
    Duration took,
    List<TableWritten> tables,
    List<String> sentences) {
  public StepOutcome {
    tables = List.copyOf(tables);
    sentences = List.copyOf(sentences);
  }
}
