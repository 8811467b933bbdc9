package org.trivet.ledger;

/** How a night stands. */
public enum NightStatus {
  /** Begun and neither ended nor failed; when no one holds the night, it was interrupted. */
  RUNNING,
  FINISHED,
  /** Stopped by a refusal or a fault; it can be resumed. */
  FAILED,
  /** Given up for another night. */
  ABANDONED;

  /** Whether it stands in the way of a new night. */
  public boolean unfinished() {
    return this == RUNNING || this == FAILED;
  }
}
