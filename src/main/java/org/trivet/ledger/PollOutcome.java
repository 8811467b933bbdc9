package org.trivet.ledger;

/** What a night found when it looked at a source. */
public enum PollOutcome {
  OK,
  LATE,
  UNREACHABLE
}
