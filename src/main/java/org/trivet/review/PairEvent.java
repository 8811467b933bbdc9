package org.trivet.review;

import java.time.Instant;
import java.util.Optional;
import org.trivet.ledger.Decision;

/**
 * One line of the log about a pair.
 *
 * @param number its place in the log of all decisions
 * @param text the note, or the user to whom the pair was given
 * @param decision what was decided; only of a {@link Kind#DECIDE}
 */
public record PairEvent(
    long number,
    Instant at,
    Decision.By by,
    Kind kind,
    String text,
    Optional<PairDecision> decision) {
  /** What was done with the pair; its word is the kind of line in the log. */
  public enum Kind {
    DECIDE("pair-decision"),
    UNDO("pair-undo"),
    ASSIGN("pair-assign"),
    NOTE("pair-note");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  boolean isBy(String user) {
    return by.user().equals(user);
  }

  /** What was decided, of a line that decides. */
  PairDecision decided() {
    return decision.orElseThrow();
  }

  PairVerdict verdict() {
    return decided().verdict();
  }
}
