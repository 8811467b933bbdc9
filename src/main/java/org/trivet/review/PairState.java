package org.trivet.review;

/** Where a pair stands by what people said of it. */
public enum PairState {
  /** Nobody's word stands. */
  OPEN,
  /** One person says one child, and a second one must. */
  WAITS_FOR_SECOND,
  UNSURE,
  SAME,
  DIFFERENT
}
