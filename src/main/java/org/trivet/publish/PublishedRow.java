package org.trivet.publish;

import java.util.List;
import java.util.Optional;
import org.trivet.measure.Ratio;

/**
 * One published figure of England, a region or the statistical neighbours.
 *
 * @param ratio its parts; empty where the publication gives a symbol
 * @param symbol the publication's own, such as {@code c}; empty where there is a figure
 */
public record PublishedRow(
    String measureId, String period, Place place, Optional<Ratio> ratio, String symbol) {
  /**
   * Where it counts.
   *
   * @param level {@code National}, {@code Regional} or, for the neighbours together, {@link StatisticalNeighbours#LEVEL}
   * @param code the place's official code; empty for the neighbours, who have none together
   */
  public record Place(String level, String code, String name) {
    private static final List<String> ORDER =
        List.of("National", "Regional", StatisticalNeighbours.LEVEL);

    public boolean isNational() {
      return level.equals("National");
    }

    public boolean isNeighbours() {
      return level.equals(StatisticalNeighbours.LEVEL);
    }

    /** England first, then the region, then the neighbours. */
    public int rank() {
      return ORDER.indexOf(level);
    }
  }
}
