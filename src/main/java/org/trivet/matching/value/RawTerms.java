package org.trivet.matching.value;

import java.util.Arrays;

/** The different texts of some fields as they came, not cleaned, numbered in the order in which they first came. */
final class RawTerms {
  private String[] texts = new String[1 << 9];
  private int[] hashes = new int[texts.length];
  private int[] slots = free(texts.length * 2);
  private int size;

  private static int[] free(int capacity) {
    var slots = new int[capacity];
    Arrays.fill(slots, Terms.MISSING);
    return slots;
  }

  /** The number of a text that is lent: it is copied only when it first comes. */
  int numberOf(char[] letters, int from, int length) {
    var hash = hash(letters, from, length);
    var slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
    while (slots[slot] != Terms.MISSING) {
      var number = slots[slot];
      if (hashes[number] == hash && isSame(texts[number], letters, from, length)) {
        return number;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = size;
    return added(new String(letters, from, length), hash);
  }

  private int added(String text, int hash) {
    texts[size] = text;
    hashes[size] = hash;
    if (++size == texts.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    texts = Arrays.copyOf(texts, size * 2);
    hashes = Arrays.copyOf(hashes, size * 2);
    slots = free(size * 4);
    for (var number = 0; number < size; number++) {
      var slot = (hashes[number] ^ (hashes[number] >>> 15)) & (slots.length - 1);
      while (slots[slot] != Terms.MISSING) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = number;
    }
  }

  private static int hash(char[] letters, int from, int length) {
    var hash = 0;
    for (var at = from; at < from + length; at++) {
      hash = 31 * hash + letters[at];
    }
    return hash;
  }

  private static boolean isSame(String text, char[] letters, int from, int length) {
    if (text.length() != length) {
      return false;
    }
    for (var at = 0; at < length; at++) {
      if (text.charAt(at) != letters[from + at]) {
        return false;
      }
    }
    return true;
  }

  int size() {
    return size;
  }

  String text(int number) {
    return texts[number];
  }
}
