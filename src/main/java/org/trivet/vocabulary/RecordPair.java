package org.trivet.vocabulary;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/** Two records about which a person is asked, by their record keys, the smaller one first whichever way round they were given. */
public record RecordPair(String recordKeyA, String recordKeyB) implements Serializable {
  private static final int REFERENCE = 10;

  public RecordPair {
    requireNonNull(recordKeyA, "recordKeyA is null");
    requireNonNull(recordKeyB, "recordKeyB is null");
    if (recordKeyA.equals(recordKeyB)) {
      throw new IllegalArgumentException("A pair needs two records; both keys are the same");
    }
    if (recordKeyA.compareTo(recordKeyB) > 0) {
      var smaller = recordKeyB;
      recordKeyB = recordKeyA;
      recordKeyA = smaller;
    }
  }

  /** What people call the pair: ten letters and digits that stay the same and name neither record. */
  public String reference() {
    return longReference().substring(0, REFERENCE);
  }

  /** The reference with all its letters, for the rare two pairs whose first ten agree. */
  public String longReference() {
    return HashChain.hash(recordKeyA.length() + ":" + recordKeyA + recordKeyB);
  }

  @Override
  public String toString() {
    return "RecordPair[" + reference() + "]";
  }
}
