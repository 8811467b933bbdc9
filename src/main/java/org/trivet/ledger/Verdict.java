package org.trivet.ledger;

/** What became of one file that was seen. */
public enum Verdict {
  /** Content never seen before; it is in force. */
  NEW,
  /** New content for a period already in force; it is in force and what stood there is retired. */
  CORRECTION,
  /** The very content that is in force since an earlier night; it satisfies lateness and changes nothing. */
  UNCHANGED,
  /** Content that was retired before, or that came already this night; it changes nothing. */
  DUPLICATE,
  /** New content of an older period than the snapshot in force; it is kept and changes nothing. */
  OVERTAKEN,
  /** The legal gate is shut; the file waits at its sender. */
  NOT_TAKEN,
  /** Unreadable, or it breaks its contract. */
  QUARANTINED
}
