package org.trivet.matching.level;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * How many slips of the keyboard lie between two texts: a letter too many, too few, wrong, or two neighbours turned round (Damerau and
 * Levenshtein's distance). Texts that are plainly further apart are not measured.
 */
record Edits(int most, DamerauLevenshteinDistance distance) {
  Edits(int most) {
    this(most, new DamerauLevenshteinDistance(most));
  }

  boolean lieBetween(String one, String other) {
    return Math.abs(one.length() - other.length()) <= most
        && Long.bitCount(letters(one) ^ letters(other)) <= 2 * most
        && distance.apply(one, other) >= 0;
  }

  /** Which letters and digits come at all: a cheap sign that two texts are far apart. */
  private static long letters(String text) {
    var letters = 0L;
    for (var at = 0; at < text.length(); at++) {
      letters |= 1L << (text.charAt(at) & 63);
    }
    return letters;
  }
}
