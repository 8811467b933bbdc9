package org.trivet.publish.board;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A measure's figure for one period, as it may be shown.
 *
 * @param shown empty for a figure that is hidden or cannot be worked out; {@code mark} says which
 */
public record Point(
    PeriodName period, Mark mark, Optional<Shown> shown, OptionalDouble matchQuality) {
  /** What stands in a cell: a figure, or the symbol that takes its place. */
  public enum Mark {
    FIGURE(""),
    HIDDEN("c"),
    NOT_APPLICABLE("z");

    private final String symbol;

    Mark(String symbol) {
      this.symbol = symbol;
    }

    /** Empty for a figure. */
    public String symbol() {
      return symbol;
    }
  }
}
