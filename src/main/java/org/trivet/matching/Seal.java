package org.trivet.matching;

/** Whether a record belongs to an identity that an adoption has closed; records on the two sides of the seal never meet. */
public enum Seal {
  OPEN,
  SEALED
}
