package org.trivet.landing;

import java.util.List;
import java.util.Optional;

/**
 * What would happen to a file, had it arrived tonight.
 *
 * @param feed the feed it was held against
 * @param period as its content says it, or its name where that is all there is
 * @param sentences what to know and what to do, for a person
 */
public record FileVerdict(
    Outcome outcome,
    Optional<String> feed,
    Optional<String> table,
    Optional<String> period,
    long rows,
    List<String> sentences) {
  public FileVerdict {
    sentences = List.copyOf(sentences);
  }

  /** What would happen. */
  public enum Outcome {
    LAND,
    QUARANTINE,
    /** Its feed's legal gate is shut. */
    WAIT
  }
}
