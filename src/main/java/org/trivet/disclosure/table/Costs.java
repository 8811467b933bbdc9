package org.trivet.disclosure.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;

/**
 * What hiding a cell costs its readers, in whole numbers. Where nobody says, it is the figure itself and a fixed part as large as the
 * median figure: totals go last, and neither many small cells nor one large one is preferred blindly.
 */
final class Costs {
  private static final double FINEST = 1000;
  private static final double DEAREST = 1e12;

  private final Map<String, BigDecimal> weights;
  private final String[] ids;
  private final long[] values;

  Costs(Map<String, BigDecimal> weights, String[] ids, long[] values) {
    this.weights = weights;
    this.ids = ids;
    this.values = values;
  }

  long[] each() {
    var raw = new double[ids.length];
    var fixed = median();
    for (var cell = 0; cell < ids.length; cell++) {
      var weight = weights.get(ids[cell]);
      raw[cell] = weight == null ? fixed + Math.abs((double) values[cell]) : weight.doubleValue();
    }
    var dearest = Arrays.stream(raw).max().orElse(0);
    var factor = dearest == 0 ? 0 : Math.min(FINEST, DEAREST / dearest);
    return Arrays.stream(raw).mapToLong(cost -> Math.round(cost * factor) + 1).toArray();
  }

  private double median() {
    var sorted =
        Arrays.stream(values).map(Math::abs).filter(value -> value > 0).sorted().toArray();
    return sorted.length == 0 ? 1 : sorted[sorted.length / 2];
  }
}
