package org.trivet.vocabulary;

import static java.util.Objects.requireNonNull;

/**
 * What people decided of two records, whatever the evidence says: always one child, or never.
 *
 * @param recordKeyA the smaller of the two keys, as {@link RecordPair} orders them
 */
public record Pin(String recordKeyA, String recordKeyB, Verdict verdict) {
  public Pin {
    requireNonNull(verdict, "verdict is null");
    var pair = new RecordPair(recordKeyA, recordKeyB);
    recordKeyA = pair.recordKeyA();
    recordKeyB = pair.recordKeyB();
  }

  /** One child for ever, or two for ever. */
  public enum Verdict {
    SAME,
    DIFFERENT
  }

  public static Pin of(RecordPair pair, Verdict verdict) {
    return new Pin(pair.recordKeyA(), pair.recordKeyB(), verdict);
  }

  public RecordPair pair() {
    return new RecordPair(recordKeyA, recordKeyB);
  }

  @Override
  public String toString() {
    return "Pin[" + pair().reference() + " " + verdict + "]";
  }
}
