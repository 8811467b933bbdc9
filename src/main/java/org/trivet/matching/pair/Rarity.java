package org.trivet.matching.pair;

import org.trivet.matching.TermFrequencies;
import org.trivet.matching.level.Level;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.PlanComparison;
import org.trivet.matching.value.Records;
import org.trivet.matching.value.Terms;

/**
 * What an equal value weighs beyond, or below, an equal value of average frequency: log2 of u over the value's own share (Winkler 2000, as
 * Splink's term-frequency adjustment does it). Of a comparison with several fields, only equality in its first field is adjusted.
 */
final class Rarity {

  private final int exactLevel;
  private final float[] ofTerm;
  private final Records.Column column;

  private Rarity(int exactLevel, float[] ofTerm, Records.Column column) {
    this.exactLevel = exactLevel;
    this.ofTerm = ofTerm;
    this.column = column;
  }

  static Rarity of(Records records, PlanComparison comparison, LearnedWeights.Shares shares) {
    var exact = exactLevel(comparison);
    var column = records.columns().get(comparison.fields().get(0));
    if (shares.terms().isEmpty() || exact < 0) {
      return new Rarity(-1, new float[0], column);
    }
    var frequencies = shares.terms().get(0);
    return new Rarity(exact, adjustments(column, frequencies, shares.u(exact)), column);
  }

  private static int exactLevel(PlanComparison comparison) {
    for (var level = 0; level < comparison.levels().size(); level++) {
      if (comparison.levels().get(level).text().equals(Level.EXACT)) {
        return level;
      }
    }
    return -1;
  }

  private static float[] adjustments(
      Records.Column column, TermFrequencies frequencies, double average) {
    var adjustments = new float[column.terms().size()];
    for (var term = 0; term < adjustments.length; term++) {
      var share = frequencies.of(column.terms().text(term));
      adjustments[term] = (float) (Math.log(average / share) / Math.log(2));
    }
    return adjustments;
  }

  double of(int level, int one, int other) {
    if (level != exactLevel) {
      return 0;
    }
    var term = column.number(one);
    var first = term != Terms.MISSING && term == column.number(other) ? ofTerm[term] : 0;
    return column.isSingle() ? first : rarest(first, one, other);
  }

  /** Of several values in common the rarest counts. */
  private double rarest(float first, int one, int other) {
    var rarest = first;
    for (var at = 0; at < column.count(one); at++) {
      for (var to = 0; to < column.count(other); to++) {
        rarest = column.nth(one, at) == column.nth(other, to)
            ? Math.max(rarest, ofTerm[column.nth(one, at)])
            : rarest;
      }
    }
    return rarest;
  }

  /** The most that it can add. */
  double most() {
    var most = 0f;
    for (var adjustment : ofTerm) {
      most = Math.max(most, adjustment);
    }
    return most;
  }
}
