package org.trivet.measure;

import java.util.Optional;
import java.util.OptionalDouble;

/** A numerator and its denominator, never one without the other; the share and its interval are worked out here and nowhere else. */
public record Ratio(double numerator, double denominator) {
  private static final double Z_95 = 1.959963984540054;

  /** The two ends of an interval, each a share. */
  public record Interval(double low, double high) {}

  public Ratio {
    if (!Double.isFinite(numerator) || !Double.isFinite(denominator) || denominator < 0) {
      throw new IllegalArgumentException(
          "Not the parts of a ratio: %s of %s".formatted(numerator, denominator));
    }
  }

  /** Numerator over denominator; none where the denominator is zero. */
  public OptionalDouble share() {
    return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of(numerator / denominator);
  }

  /** Numerators together over denominators together: a rate of a whole is never the mean of its parts' rates. */
  public Ratio plus(Ratio other) {
    return new Ratio(numerator + other.numerator, denominator + other.denominator);
  }

  /**
   * The 95 % interval of a proportion by Wilson's score method, which stays within 0 and 1 for small counts; none where the ratio is not
   * a proportion.
   */
  public Optional<Interval> interval() {
    if (denominator == 0 || numerator < 0 || numerator > denominator) {
      return Optional.empty();
    }
    var p = numerator / denominator;
    var z2 = Z_95 * Z_95;
    var scale = 1 + z2 / denominator;
    var middle = (p + z2 / (2 * denominator)) / scale;
    var half =
        Z_95 / scale * Math.sqrt(p * (1 - p) / denominator + z2 / (4 * denominator * denominator));
    return Optional.of(new Interval(Math.max(0, middle - half), Math.min(1, middle + half)));
  }
}
