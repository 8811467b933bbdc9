package org.trivet.matching.level;

import java.util.Arrays;
import java.util.List;

/** Rules over texts of several words. */
final class Words {
  private static final int SHORTEST_THAT_SAYS_SOMETHING = 3;

  private Words() {}

  static boolean shareOne(String one, String other) {
    var others = of(other);
    return of(one).stream()
        .anyMatch(word -> word.length() >= SHORTEST_THAT_SAYS_SOMETHING && others.contains(word));
  }

  static boolean areSameJoined(String one, String other) {
    return one.replace(" ", "").equals(other.replace(" ", ""));
  }

  /** The share of all words that both have (Jaccard). */
  static double overlap(String one, String other) {
    return overlap(
        of(one).stream().mapToInt(String::hashCode).toArray(),
        of(other).stream().mapToInt(String::hashCode).toArray());
  }

  /** The share of all runs of three letters that both have. */
  static double likeness(String one, String other) {
    return overlap(grams(one), grams(other));
  }

  private static double overlap(int[] some, int[] others) {
    var size = distinct(some);
    var otherSize = distinct(others);
    var both = 0;
    for (int at = 0, to = 0; at < size && to < otherSize; ) {
      both += some[at] == others[to] ? 1 : 0;
      if (some[at] <= others[to]) {
        at++;
      } else {
        to++;
      }
    }
    return (double) both / (size + otherSize - both);
  }

  /** Sorts, moves each value's first to the front, and says how many those are. */
  private static int distinct(int[] values) {
    Arrays.sort(values);
    var size = 0;
    for (var value : values) {
      if (size == 0 || values[size - 1] != value) {
        values[size++] = value;
      }
    }
    return size;
  }

  /** Runs of three letters, a space before the first and behind the last letter counted, each as one number. */
  private static int[] grams(String text) {
    var grams = new int[text.length()];
    for (var at = 0; at < grams.length; at++) {
      grams[at] = (letter(text, at - 1) << 20) ^ (letter(text, at) << 10) ^ letter(text, at + 1);
    }
    return grams;
  }

  private static int letter(String text, int at) {
    return at < 0 || at >= text.length() ? ' ' : text.charAt(at);
  }

  private static List<String> of(String text) {
    return List.of(text.split(" ", -1));
  }
}
