package org.trivet.matching.learn;

import java.util.HashMap;
import org.trivet.matching.TermFrequencies;
import org.trivet.matching.value.Records;

/** How common each value of a column is: by name where it is common, one share for all that are rare. */
final class CommonTerms {
  /** A value that fewer records than this hold is rare: below, a person's own records make up its count. */
  private static final int RARE_BELOW = 5;

  private CommonTerms() {}

  static TermFrequencies of(Records.Column column) {
    var counts = column.counts();
    var known = 0L;
    var rare = 0L;
    var rareTerms = 0;
    for (var count : counts) {
      known += count;
      if (count < RARE_BELOW) {
        rare += count;
        rareTerms++;
      }
    }
    var total = (double) Math.max(1, known);
    var common = new HashMap<String, Double>();
    for (var term = 0; term < counts.length; term++) {
      if (counts[term] >= RARE_BELOW) {
        common.put(column.terms().text(term), counts[term] / total);
      }
    }
    var perRare = rareTerms == 0 ? RARE_BELOW : (double) rare / rareTerms;
    return new TermFrequencies(common, Math.min(0.5, perRare / Math.max(2, total)));
  }
}
