package org.trivet.disclosure.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What an attacker knows before reading the tables.
 *
 * @param external cells known exactly, whatever is done with them: the department's own table, an earlier release
 * @param bounds of a cell; 0 to anything where none is given
 * @param contributors of a cell, by any name; who is the only one knows the cell
 * @param rounded cells that are shown to the nearest so many
 */
public record Knowledge(
    Map<String, BigDecimal> external,
    Map<String, Range> bounds,
    Map<String, List<String>> contributors,
    Map<String, BigDecimal> rounded) {
  public Knowledge {
    external = Map.copyOf(external);
    bounds = Map.copyOf(bounds);
    contributors = Map.copyOf(contributors);
    rounded = Map.copyOf(rounded);
  }

  /** Nothing but that figures are not negative. */
  public static Knowledge none() {
    return new Knowledge(Map.of(), Map.of(), Map.of(), Map.of());
  }
}
