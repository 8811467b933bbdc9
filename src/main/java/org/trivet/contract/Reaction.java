package org.trivet.contract;

/** What a feed does when a file breaks its contract in one way. */
public enum Reaction implements Word {
  /** Load, and say so. */
  WARN,
  /** Leave the row (or, for a column, the file) out, and say so. */
  SET_ASIDE,
  /** Take nothing of this table tonight: what it held last night still stands. */
  STOP
}
