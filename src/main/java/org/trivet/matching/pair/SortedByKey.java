package org.trivet.matching.pair;

/** Positions of a column of 64-bit keys in the order of the keys; of equal keys the smaller position first. */
final class SortedByKey {
  /** So many bits of a key are looked at in one pass: the counts of what they say fit into the fastest memory. */
  private static final int DIGIT = 11;

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
    var sorted = sorted(packed, size, bits);
    var order = new int[size];
    for (var at = 0; at < size; at++) {
      order[at] = (int) (sorted[at] & mask);
    }
    return order;
  }

  /** Digit by digit from the lowest on, equal ones left in their order; the bits below the first are in order already. */
  private static long[] sorted(long[] numbers, int size, int firstBit) {
    var from = numbers;
    var to = new long[size];
    for (var bit = firstBit; bit < Long.SIZE; bit += DIGIT) {
      var places = places(from, size, bit);
      for (var at = 0; at < size; at++) {
        to[places[digit(from[at], bit)]++] = from[at];
      }
      var sorted = to;
      to = from;
      from = sorted;
    }
    return from;
  }

  /** Where the numbers of each digit begin. */
  private static int[] places(long[] numbers, int size, int bit) {
    var places = new int[1 << DIGIT];
    for (var at = 0; at < size; at++) {
      places[digit(numbers[at], bit)]++;
    }
    var next = 0;
    for (var digit = 0; digit < places.length; digit++) {
      var count = places[digit];
      places[digit] = next;
      next += count;
    }
    return places;
  }

  /** Negative numbers come first. */
  private static int digit(long number, int bit) {
    return (int) ((number ^ Long.MIN_VALUE) >>> bit) & ((1 << DIGIT) - 1);
  }
}
