package org.trivet.quality;

import java.time.LocalDate;
import java.util.Optional;

/**
 * All findings of one rule on one column of one table, tonight and the night before.
 *
 * @param sender who sends the table
 * @param column empty for a whole row or file
 * @param severity as the ledger writes it
 * @param firstNight the day of the first night that found it
 * @param accepted the acceptance that covers it, in whatever standing
 */
public record FoundKind(
    String sender,
    String table,
    String rule,
    String column,
    String severity,
    long now,
    long before,
    LocalDate firstNight,
    Optional<Covered> accepted) {

  /** An acceptance with how it stands today. */
  public record Covered(AcceptedIssue issue, AcceptedIssue.Standing standing) {}

  public Change change() {
    return Change.from(before, now);
  }

  /** Whether someone has accepted it, and the acceptance still holds. */
  public boolean isAccepted() {
    return accepted
        .filter(covered -> covered.standing() == AcceptedIssue.Standing.HOLDS)
        .isPresent();
  }

  /** What follows, in words for its sender. */
  public String effect() {
    return Effects.of(severity);
  }

  /** The same kind with the acceptance that covers it. */
  public FoundKind covered(Optional<Covered> by) {
    return new FoundKind(sender, table, rule, column, severity, now, before, firstNight, by);
  }
}
