package org.trivet.disclosure.table;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which cells must not be worked out, and how nearly they may be.
 *
 * @param primary empty where nobody listed them: then counts of 1 to the threshold are
 * @param threshold the largest unsafe count, itself included
 * @param margins of a cell, how far below and above its value the reader must be left guessing
 */
public record Sensitivity(
    Optional<Set<String>> primary, OptionalLong threshold, Map<String, Margin> margins) {
  public Sensitivity {
    primary = primary.map(Set::copyOf);
    margins = Map.copyOf(margins);
  }

  /** Nothing is sensitive but what is listed, and that only must not be exact. */
  public static Sensitivity of(Set<String> primary) {
    return new Sensitivity(Optional.of(primary), OptionalLong.empty(), Map.of());
  }

  /** How far the reader must be left guessing. */
  public record Margin(BigDecimal below, BigDecimal above) {}
}
