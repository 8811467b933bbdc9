package org.trivet.disclosure.rule;

import java.math.BigDecimal;

/**
 * The p % rule for money: the second-largest contributor must not be able to estimate the largest to within so many percent.
 *
 * @param percent p
 */
public record PercentRule(int percent) {
  public PercentRule {
    if (percent < 1) {
      throw new IllegalArgumentException("Not a p %% rule: p is %d".formatted(percent));
    }
  }

  /** An amount with its two largest contributions. */
  public record Amount(BigDecimal total, BigDecimal largest, BigDecimal second) {
    BigDecimal rest() {
      return total.subtract(largest).subtract(second);
    }
  }

  public boolean isUnsafe(Amount amount) {
    return protection(amount).signum() > 0;
  }

  /** How far above the amount readers must think it possible: p percent of the largest, less what others hide of it; never below zero. */
  public BigDecimal protection(Amount amount) {
    return amount
        .largest()
        .multiply(BigDecimal.valueOf(percent))
        .divide(BigDecimal.valueOf(100))
        .subtract(amount.rest())
        .max(BigDecimal.ZERO);
  }
}
