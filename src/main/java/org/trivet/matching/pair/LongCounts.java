package org.trivet.matching.pair;

import java.util.Arrays;
import java.util.function.LongConsumer;

/** Counts by a number of 64 bits, by open addressing: no object a count. */
public final class LongCounts {
  private static final long FREE = Long.MIN_VALUE;

  private long[] keys = free(1 << 8);
  private long[] counts = new long[keys.length];
  private int size;

  private static long[] free(int capacity) {
    var keys = new long[capacity];
    Arrays.fill(keys, FREE);
    return keys;
  }

  /** Adds to the count of a key. */
  public void add(long key, long count) {
    var slot = slot(key);
    if (keys[slot] == FREE) {
      keys[slot] = key;
      if (++size * 2 > keys.length) {
        grow();
        slot = slot(key);
      }
    }
    counts[slot] += count;
  }

  /** Counts a key that is counted already, and no other. */
  void addKnown(long key) {
    var slot = slot(key);
    if (keys[slot] == key) {
      counts[slot]++;
    }
  }

  private int slot(long key) {
    var mixed = key * 0x9e3779b97f4a7c15L;
    var slot = (int) (mixed >>> 32) & (keys.length - 1);
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    var oldKeys = keys;
    var oldCounts = counts;
    keys = free(oldKeys.length * 2);
    counts = new long[keys.length];
    for (var at = 0; at < oldKeys.length; at++) {
      if (oldKeys[at] != FREE) {
        var slot = slot(oldKeys[at]);
        keys[slot] = oldKeys[at];
        counts[slot] = oldCounts[at];
      }
    }
  }

  /** The count of a key, 0 where there is none. */
  public long of(long key) {
    return counts[slot(key)];
  }

  /** Whether a key was ever counted. */
  public boolean has(long key) {
    return keys[slot(key)] == key;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Every key, in ascending order, so that sums over them never depend on chance. */
  void forEachKey(LongConsumer consumer) {
    Arrays.stream(keys()).forEach(consumer);
  }

  /** The keys in ascending order. */
  public long[] keys() {
    var sorted = keysInAnyOrder();
    Arrays.sort(sorted);
    return sorted;
  }

  /** The keys as they lie, for those to whom their order does not matter. */
  public long[] keysInAnyOrder() {
    var all = new long[size];
    var at = 0;
    for (var key : keys) {
      if (key != FREE) {
        all[at++] = key;
      }
    }
    return all;
  }
}
