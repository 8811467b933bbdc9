package org.trivet.matching.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Texts to numbers, by open addressing: a million names cost an array each of references and of integers. */
final class TermIndex {
  static final int ABSENT = Integer.MIN_VALUE;

  private @Nullable String[] keys = new @Nullable String[1 << 10];

  /** The key's hash above, its value below: a key that differs is seldom looked at. */
  private long[] entries = new long[keys.length];

  private int size;

  int get(String key) {
    var slot = slot(key);
    return keys[slot] == null ? ABSENT : (int) entries[slot];
  }

  /** The key must not be there yet. */
  void put(String key, int value) {
    if (++size * 2 > keys.length) {
      grow();
    }
    var slot = slot(key);
    keys[slot] = key;
    entries[slot] = ((long) key.hashCode() << 32) | (value & 0xffffffffL);
  }

  private void grow() {
    var oldKeys = keys;
    var oldEntries = entries;
    keys = Arrays.copyOf(new @Nullable String[0], oldKeys.length * 2);
    entries = new long[keys.length];
    for (var old = 0; old < oldKeys.length; old++) {
      if (oldKeys[old] != null) {
        var slot = first((int) (oldEntries[old] >>> 32));
        while (keys[slot] != null) {
          slot = next(slot);
        }
        keys[slot] = oldKeys[old];
        entries[slot] = oldEntries[old];
      }
    }
  }

  private int slot(String key) {
    var hash = key.hashCode();
    var slot = first(hash);
    while (keys[slot] != null
        && !((int) (entries[slot] >>> 32) == hash && key.equals(keys[slot]))) {
      slot = next(slot);
    }
    return slot;
  }

  private int first(int hash) {
    return (hash ^ (hash >>> 15)) & (keys.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (keys.length - 1);
  }
}
