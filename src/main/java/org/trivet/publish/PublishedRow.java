package org.trivet.publish;

import java.util.Optional;
import org.trivet.measure.Ratio;

/**
 * One published figure of England or a region.
 *
 * @param ratio its parts; empty where the publication gives a symbol
 * @param symbol the publication's own, such as {@code c}; empty where there is a figure
 */
public record PublishedRow(
    String measureId, String period, Place place, Optional<Ratio> ratio, String symbol) {
  /** Where it counts; {@code level} is National or Regional. */
  public record Place(String level, String code, String name) {
    public boolean isNational() {
      return level.equals("National");
    }
  }
}
