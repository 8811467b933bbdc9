package org.trivet.matching;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** How alike two names are spelt, by Jaro and Winkler's measure. */
final class Spelling {
  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
  private static final double CLOSE = 0.92;
  private static final double NEAR = 0.84;

  private Spelling() {}

  static Likeness of(String one, String other) {
    if (one.equals(other)) {
      return Likeness.SAME;
    }
    if (Math.min(one.length(), other.length()) * 3 < Math.max(one.length(), other.length())) {
      return Likeness.DIFFERENT;
    }

    var similarity = SIMILARITY.apply(one, other);
    if (similarity >= CLOSE) {
      return Likeness.CLOSE;
    }
    return similarity >= NEAR ? Likeness.NEAR : Likeness.DIFFERENT;
  }
}
