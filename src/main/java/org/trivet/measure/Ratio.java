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

  /**
   * The 95 % interval of a count of events by Byar's approximation, over the denominator: for rates, whose events may be more than one to a
   * child. Over a denominator of 1 it is the interval of the count itself. None where the denominator is zero.
   */
  public Optional<Interval> eventInterval() {
    if (denominator == 0 || numerator < 0) {
      return Optional.empty();
    }
    var low = numerator == 0 ? 0 : numerator * byar(numerator, -Z_95);
    var high = (numerator + 1) * byar(numerator + 1, Z_95);
    return Optional.of(new Interval(low / denominator, high / denominator));
  }

  private static double byar(double events, double z) {
    return Math.pow(1 - 1 / (9 * events) + z / (3 * Math.sqrt(events)), 3);
  }
}
