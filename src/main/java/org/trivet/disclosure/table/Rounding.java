package org.trivet.disclosure.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Counts shown to the nearest base, halves up: what a reader of the rounded figure knows of the true one. */
public record Rounding(BigDecimal base) {
  /** To the nearest so many. */
  public static Rounding toNearest(BigDecimal base) {
    return new Rounding(base);
  }

  public BigDecimal shown(BigDecimal value) {
    return value.divide(base, 0, RoundingMode.HALF_UP).multiply(base);
  }

  /** The whole numbers that would be shown alike; never below zero. */
  public Range around(BigDecimal value) {
    var shown = shown(value);
    var half = base.divide(BigDecimal.valueOf(2));
    var low = shown.subtract(half).setScale(0, RoundingMode.CEILING).max(BigDecimal.ZERO);
    var high = shown.add(half).setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
    return new Range(Optional.of(low), Optional.of(high.max(low)));
  }
}
