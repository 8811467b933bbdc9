package org.trivet.matching;

import java.io.Serializable;

/**
 * One level of a comparison: {@code m} is the share of true pairs that reach it, {@code u} the share of all other pairs.
 *
 * <p>Its weight is log2(m / u): how many times it doubles, or halves, the odds that two records are one child.
 */
public record ComparisonLevel(Likeness likeness, double m, double u) implements Serializable {
  public ComparisonLevel {
    if (!(m > 0 && m <= 1 && u > 0 && u <= 1)) {
      throw new IllegalArgumentException(
          "The shares m and u of level '%s' must lie above 0 and not above 1, but are %s and %s"
              .formatted(likeness.text(), m, u));
    }
  }

  public double weight() {
    return Math.log(m / u) / Math.log(2);
  }
}
