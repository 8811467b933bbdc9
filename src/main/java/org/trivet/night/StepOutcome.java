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

  /** What it warned of, as whoever asks whether the night worked should read it. */
  public List<String> warnings() {
    return sentences.stream()
        .filter(sentence -> sentence.startsWith(StepReport.WARNS))
        .map(sentence -> sentence.substring(StepReport.WARNS.length()))
        .toList();
  }
}
