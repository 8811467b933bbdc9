package org.trivet.matching.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Texts to numbers, by open addressing: a million names cost an array each of references and of integers. */
final class TermIndex {
  static final int ABSENT = Integer.MIN_VALUE;

  private @Nullable String[] keys = new @Nullable String[1 << 10];
  private int[] values = new int[keys.length];
  private int size;

  int get(String key) {
    return value(slot(keys, key));
  }

  private int value(int slot) {
    return keys[slot] == null ? ABSENT : values[slot];
  }

  /** The key must not be there yet. */
  void put(String key, int value) {
    if (++size * 2 > keys.length) {
      grow();
    }
    var slot = slot(keys, key);
    keys[slot] = key;
    values[slot] = value;
  }

  private void grow() {
    var largerKeys = Arrays.copyOf(new @Nullable String[0], keys.length * 2);
    var largerValues = new int[largerKeys.length];
    for (var slot = 0; slot < keys.length; slot++) {
      var key = keys[slot];
      if (key != null) {
        var free = slot(largerKeys, key);
        largerKeys[free] = key;
        largerValues[free] = values[slot];
      }
    }
    keys = largerKeys;
    values = largerValues;
  }

  private static int slot(@Nullable String[] keys, String key) {
    var hash = key.hashCode();
    var slot = (hash ^ (hash >>> 15)) & (keys.length - 1);
    while (keys[slot] != null && !key.equals(keys[slot])) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
