package org.trivet.ledger;

/** What came of a moment at which a night was due. */
public enum DueOutcome {
  /** It is being seen to. */
  OPEN,
  /** A night began for it; how that night ended is the night's own record. */
  RAN,
  /** No night began: the command refused. */
  REFUSED,
  /** Nothing was to be done: the schedule was new, or a night of that date had been run by hand. */
  LEFT
}
