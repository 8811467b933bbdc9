package org.trivet.disclosure.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What a mean beside its sum says about how many it was taken over.
 *
 * @param mean as shown; its decimals count
 */
public record MeanAttack(BigDecimal sum, BigDecimal mean) {
  /** The counts of a range that agree with both. */
  public List<Long> counts(long from, long to) {
    return LongStream.rangeClosed(Math.max(1, from), to)
        .filter(this::agrees)
        .boxed()
        .toList();
  }

  private boolean agrees(long count) {
    return sum.divide(BigDecimal.valueOf(count), mean.scale(), RoundingMode.HALF_UP)
            .compareTo(mean)
        == 0;
  }
}
