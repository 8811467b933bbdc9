package org.trivet.publish.board;

import java.util.Optional;
import org.trivet.publish.cells.ShownParts;

/**
 * A figure that may be shown: everything in it is worked out from protected parts.
 *
 * @param value as it is read, per 100 or per 1 000
 * @param interval the 95 % interval of the value; empty where a mean has none
 */
public record Shown(ShownParts parts, double value, Optional<Range> interval) {
  /** From low to high, both in. */
  public record Range(double low, double high) {
    public boolean overlaps(Range other) {
      return low <= other.high && other.low <= high;
    }

    public boolean holds(double value) {
      return low <= value && value <= high;
    }
  }
}
