package org.trivet.disclosure.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;
import org.trivet.disclosure.CountRule;

/**
 * What a percentage beside its denominator says about the count.
 *
 * @param percent as shown, 0 to 100
 * @param decimals how many of them are shown
 */
public record PercentAttack(long denominator, BigDecimal percent, int decimals) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public PercentAttack {
    if (denominator < 0 || decimals < 0) {
      throw new IllegalArgumentException(
          "Not a share: of %d, with %d decimals".formatted(denominator, decimals));
    }
  }

  /** Every count whose share is shown so, halves rounded up. */
  public List<Long> numerators() {
    if (denominator == 0) {
      return List.of();
    }
    var near = percent
        .multiply(BigDecimal.valueOf(denominator))
        .divide(HUNDRED, 0, RoundingMode.HALF_UP)
        .longValue();
    var spread = denominator / 100 + 2;
    return LongStream.rangeClosed(Math.max(0, near - spread), Math.min(denominator, near + spread))
        .filter(this::isShownSo)
        .boxed()
        .toList();
  }

  private boolean isShownSo(long numerator) {
    var share = BigDecimal.valueOf(numerator)
        .multiply(HUNDRED)
        .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
    return share.compareTo(percent) == 0;
  }

  /** Whether a hidden count is given away: one count is left, or all that are left are unsafe, in themselves or in what they leave over. */
  public boolean givesAway(CountRule rule) {
    var left = numerators();
    return left.size() == 1
        || left.stream().allMatch(rule::isUnsafe)
        || left.stream().allMatch(count -> rule.isUnsafe(denominator - count));
  }
}
