package org.trivet.matching.pair;

/** Some blocks of one rule. Whether a block is one of them is asked of every record and is seldom so: a few bits of its key tell most apart at once. */
final class KnownBlocks {
  private static final int WORDS = 1 << 12;

  private final LongCounts keys;
  private final long[] marks = new long[WORDS];

  KnownBlocks(LongCounts keys) {
    this.keys = keys;
    for (var key : keys.keysInAnyOrder()) {
      marks[word(key)] |= bit(key);
    }
  }

  boolean holds(long key) {
    return (marks[word(key)] & bit(key)) != 0 && keys.has(key);
  }

  private static int word(long key) {
    return (int) (key >>> 32) & (WORDS - 1);
  }

  /** Of the lowest six bits of the key. */
  private static long bit(long key) {
    return 1L << key;
  }
}
