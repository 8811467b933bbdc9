package org.trivet.measure;

import static java.util.Objects.requireNonNull;

/**
 * One measured cell of tonight, as far as a group is held against the whole.
 *
 * @param group {@code all}, or one group such as {@code sex=F}
 * @param children how many different children stand behind the denominator
 */
public record GroupFigure(String measureId, String group, Ratio ratio, long children) {
  public GroupFigure {
    requireNonNull(measureId, "measureId is null");
    requireNonNull(group, "group is null");
    requireNonNull(ratio, "ratio is null");
  }

  boolean isWhole() {
    return group.equals(BreakdownRules.ALL);
  }

  /** Whether it lies below the whole by more than so many percentage points, and by more than chance. */
  boolean isBehind(Ratio whole, double points) {
    var here = ratio.share();
    var there = whole.share();
    var interval = ratio.interval();
    if (here.isEmpty() || there.isEmpty() || interval.isEmpty()) {
      return false;
    }
    var gap = 100 * (there.getAsDouble() - here.getAsDouble());
    return gap > points && interval.get().high() < there.getAsDouble();
  }
}
