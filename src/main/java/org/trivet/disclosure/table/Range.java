package org.trivet.disclosure.table;

import java.math.BigDecimal;
import java.util.Optional;

/** From low to high, either end open where it is empty. */
public record Range(Optional<BigDecimal> low, Optional<BigDecimal> high) {
  static final Range NOT_NEGATIVE = new Range(Optional.of(BigDecimal.ZERO), Optional.empty());
  static final Range ANYTHING = new Range(Optional.empty(), Optional.empty());

  /** Both ends closed. */
  public static Range of(long low, long high) {
    return new Range(Optional.of(BigDecimal.valueOf(low)), Optional.of(BigDecimal.valueOf(high)));
  }

  boolean holds(BigDecimal value) {
    return low.map(end -> end.compareTo(value) <= 0).orElse(true)
        && high.map(end -> end.compareTo(value) >= 0).orElse(true);
  }

  /** What lies in both. */
  Range and(Range other) {
    return new Range(
        low.map(end -> other.low.map(end::max).orElse(end)).or(() -> other.low),
        high.map(end -> other.high.map(end::min).orElse(end)).or(() -> other.high));
  }
}
