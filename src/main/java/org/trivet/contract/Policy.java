package org.trivet.contract;

/** A feed's reactions to each way of breaking the contract. */
public record Policy(
    Reaction unknownColumn, Reaction missingColumn, Reaction unknownCode, Reaction badValue) {
  /** What holds where a feed says nothing: new columns and codes are loud but do not stop the night; a missing column does. */
  public static final Policy DEFAULT =
      new Policy(Reaction.WARN, Reaction.STOP, Reaction.WARN, Reaction.WARN);
}
