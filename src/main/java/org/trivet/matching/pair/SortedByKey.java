package org.trivet.matching.pair;

import java.util.Arrays;

/** Positions of a column of 64-bit keys in the order of the keys; of equal keys the smaller position first. */
final class SortedByKey {
  private SortedByKey() {}

  /** Without the positions whose key is 0. The keys' upper bits and the position share one number, so that plain numbers are sorted. */
  static int[] of(long[] keys) {
    var bits = 64 - Long.numberOfLeadingZeros(Math.max(1, keys.length - 1));
    var mask = (1L << bits) - 1;
    var packed = new long[keys.length];
    var size = 0;
    for (var at = 0; at < keys.length; at++) {
      keys[at] &= ~mask;
      if (keys[at] != 0) {
        packed[size++] = keys[at] | at;
      }
    }
    Arrays.parallelSort(packed, 0, size);
    var order = new int[size];
    for (var at = 0; at < size; at++) {
      order[at] = (int) (packed[at] & mask);
    }
    return order;
  }
}
