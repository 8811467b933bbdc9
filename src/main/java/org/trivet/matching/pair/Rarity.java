package org.trivet.matching.pair;

import java.util.function.IntUnaryOperator;
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
  private static final Rarity NONE = new Rarity(-1, new float[0], record -> Terms.MISSING);

  private final int exactLevel;
  private final float[] ofTerm;
  private final IntUnaryOperator numbers;

  private Rarity(int exactLevel, float[] ofTerm, IntUnaryOperator numbers) {
    this.exactLevel = exactLevel;
    this.ofTerm = ofTerm;
    this.numbers = numbers;
  }

  static Rarity of(Records records, PlanComparison comparison, LearnedWeights.Shares shares) {
    var exact = exactLevel(comparison);
    if (shares.terms().isEmpty() || exact < 0) {
      return NONE;
    }
    var column = records.columns().get(comparison.fields().get(0));
    var frequencies = shares.terms().get(0);
    return new Rarity(exact, adjustments(column, frequencies, shares.u(exact)), column::number);
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
    var term = numbers.applyAsInt(one);
    return term != Terms.MISSING && term == numbers.applyAsInt(other) ? ofTerm[term] : 0;
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
