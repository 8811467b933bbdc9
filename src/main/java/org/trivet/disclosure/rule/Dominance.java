package org.trivet.disclosure.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;

/** Amounts to which few contribute nearly all: who knows one contribution could estimate another. */
public final class Dominance {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Dominance() {}

  /** Whether the largest so many make up more than so many percent. */
  public static boolean isDominated(List<BigDecimal> contributions, int largest, int percent) {
    return top(contributions, largest)
            .multiply(HUNDRED)
            .compareTo(sum(contributions).multiply(BigDecimal.valueOf(percent)))
        > 0;
  }

  /** What a reader must at least think the amount could be: the largest must not be more than their share of it. */
  public static BigDecimal leastUpperBound(
      List<BigDecimal> contributions, int largest, int percent) {
    return top(contributions, largest)
        .multiply(HUNDRED)
        .divide(BigDecimal.valueOf(percent), MathContext.DECIMAL64);
  }

  private static BigDecimal top(List<BigDecimal> contributions, int largest) {
    return sum(
        contributions.stream().sorted(Comparator.reverseOrder()).limit(largest).toList());
  }

  private static BigDecimal sum(List<BigDecimal> contributions) {
    return contributions.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
