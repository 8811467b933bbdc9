package org.trivet.ledger;

/** Whether a receipt's rows count now. */
public enum Standing {
  IN_FORCE,
  RETIRED
}
