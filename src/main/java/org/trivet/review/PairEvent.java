package org.trivet.review;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
          "d MMM yyyy HH:mm", Locale.UK)
      .withZone(ZoneId.of("Europe/London"));

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

  /** What was done, as people read it. */
  public String words() {
    return switch (kind) {
      case DECIDE -> verdict().words() + (text.isEmpty() ? "" : ": " + text);
      case UNDO -> "took the last decision back";
      case ASSIGN -> text.isEmpty() ? "gave it to anyone" : "gave it to " + text;
      case NOTE -> "note: " + text;
    };
  }

  /** When, as a clock in England showed it. */
  public String when() {
    return WHEN.format(at);
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
