package org.trivet.night;

import java.time.Duration;
import java.util.List;

/** One step of a night as it stands in the ledger. */
public record StepOutcome(
    String step, String status, Duration took, List<TableWritten> tables, List<String> sentences) {
  public StepOutcome {
    tables = List.copyOf(tables);
    sentences = List.copyOf(sentences);
  }
}
