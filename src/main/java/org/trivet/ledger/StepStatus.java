package org.trivet.ledger;

/** How a step of a night stands. */
public enum StepStatus {
  RUNNING,
  DONE,
  FAILED
}
