package org.trivet.publish.page;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A scale of round numbers that holds all values of a chart.
 *
 * @param low its first tick
 * @param step from tick to tick
 */
record Axis(double low, double step, int ticks) {
  private static final int WANTED = 4;
  private static final double FROM_ZERO_BELOW = 0.45;

  /** An axis over values; it begins at zero where the smallest is less than half the largest, so that no difference looks larger than it is. */
  static Axis over(List<Double> values) {
    var most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    var least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    var from = least < FROM_ZERO_BELOW * most ? 0 : least;
    var step = roundStep(Math.max(most - from, Math.max(most, 1) * 0.02) / WANTED);
    var low = Math.floor(from / step) * step;
    var ticks = (int) Math.max(2, Math.ceil((most - low) / step - 1e-9) + 1);
    return new Axis(low, step, ticks);
  }

  private static double roundStep(double rough) {
    var power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (var factor : List.of(1.0, 2.0, 2.5, 5.0)) {
      if (rough <= factor * power) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  double high() {
    return low + (ticks - 1) * step;
  }

  boolean beginsAtZero() {
    return low == 0;
  }

  List<Double> values() {
    return IntStream.range(0, ticks).mapToObj(tick -> low + tick * step).toList();
  }

  /** Where a value lies, 0 at the low end and 1 at the high end. */
  double share(double value) {
    return (value - low) / (high() - low);
  }

  /** A tick as it is written, with a decimal only where the steps have one. */
  String label(double tick) {
    return step == Math.rint(step)
        ? "%,d".formatted(Math.round(tick))
        : String.format(java.util.Locale.UK, "%.1f", tick);
  }
}
