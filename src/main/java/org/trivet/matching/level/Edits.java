package org.trivet.matching.level;

/**
 * How many slips of the keyboard lie between two texts: a letter too many, too few, wrong, or two neighbours turned round (Damerau and
 * Levenshtein's distance, no text edited twice in one place).
 */
final class Edits {
  private Edits() {}

  static boolean areAtMost(int most, String one, String other) {
    if (Math.abs(one.length() - other.length()) > most
        || Long.bitCount(letters(one) ^ letters(other)) > 2 * most) {
      return false;
    }
    return distance(one, other) <= most;
  }

  /** Which letters and digits come at all: a cheap sign that two texts are far apart. */
  private static long letters(String text) {
    var letters = 0L;
    for (var at = 0; at < text.length(); at++) {
      letters |= 1L << (text.charAt(at) & 63);
    }
    return letters;
  }

  static int distance(String one, String other) {
    var before = new int[other.length() + 1];
    var last = new int[other.length() + 1];
    var row = new int[other.length() + 1];
    for (var at = 0; at < row.length; at++) {
      last[at] = at;
    }
    for (var at = 1; at <= one.length(); at++) {
      row[0] = at;
      for (var to = 1; to < row.length; to++) {
        row[to] = cheapest(one, other, at, to, last, row);
        if (isTurned(one, other, at, to)) {
          row[to] = Math.min(row[to], before[to - 2] + 1);
        }
      }
      var free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[other.length()];
  }

  private static int cheapest(String one, String other, int at, int to, int[] last, int[] row) {
    var wrong = one.charAt(at - 1) == other.charAt(to - 1) ? 0 : 1;
    return Math.min(Math.min(last[to], row[to - 1]) + 1, last[to - 1] + wrong);
  }

  private static boolean isTurned(String one, String other, int at, int to) {
    return at > 1
        && to > 1
        && one.charAt(at - 1) == other.charAt(to - 2)
        && one.charAt(at - 2) == other.charAt(to - 1);
  }
}
