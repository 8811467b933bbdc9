package org.trivet.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trivet.vocabulary.NightId;

/** One step of one night; {@code sentences} are its report, or why it failed. */
public record StepRecord(
    NightId night,
    int position,
    String step,
    StepStatus status,
    Instant startedAt,
    Optional<Instant> endedAt,
    List<String> sentences) {
  public StepRecord {
    sentences = List.copyOf(sentences);
  }
}
