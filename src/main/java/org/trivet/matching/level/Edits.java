package org.trivet.matching.level;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * How many slips of the keyboard lie between two texts: a letter too many, too few, wrong, or two neighbours turned round (Damerau and
 * Levenshtein's distance). Texts that are plainly further apart are not measured.
 */
record Edits(int most, DamerauLevenshteinDistance distance) implements LevelRule {
  Edits(int most) {
    this(most, new DamerauLevenshteinDistance(most));
  }

  @Override
  public boolean holds(String one, String other) {
    return mayHold(Sketch.of(one), Sketch.of(other)) && distance.apply(one, other) >= 0;
  }

  /** A slip changes the length by one, and two letters at most. */
  @Override
  public boolean mayHold(long one, long other) {
    return Math.abs(Sketch.length(one) - Sketch.length(other)) <= most
        && Sketch.lacking(one, other) + Sketch.lacking(other, one) <= 2 * most;
  }
}
