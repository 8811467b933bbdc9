package org.trivet.access;

/**
 * One look, or one refusal of a look.
 *
 * @param release the night whose release was asked, and the night it was asked about if that was an earlier one
 * @param sql the text as asked
 * @param rows how many rows were handed out
 */
public record AccessEntry(
    Person person,
    Zone zone,
    Purpose purpose,
    String release,
    String sql,
    Outcome outcome,
    long rows) {
  /** How it went: {@code ASKED} stands before the answer, so that a killed look is on record too. */
  public enum Outcome {
    ASKED,
    ANSWERED,
    REFUSED,
    STOPPED,
    FAILED
  }

  /** The same look with how it ended. */
  public AccessEntry ended(Outcome how, long handedOut) {
    return new AccessEntry(person, zone, purpose, release, sql, how, handedOut);
  }
}
