package org.trivet.matching.level;

import java.util.Optional;

/**
 * One way in which two values are alike; a comparison lists its levels from the strongest down.
 *
 * @param text as the model writes it, {@code jaro-winkler 0.92}
 * @param rule over the two values of the comparison's field
 * @param across the other field, where the level looks at one; the rule is not asked then
 */
public record Level(String text, LevelRule rule, Optional<Across> across) {
  /** The level of equal values. */
  public static final String EXACT = "exact";

  /** Equal dates on a day that is written where the true one is not known. */
  public static final String EXACT_ROUND = "exact-round";

  static Level of(String text, LevelRule rule) {
    return new Level(text, rule, Optional.empty());
  }

  /** Whether any two equal values reach this level. */
  public boolean holdsOfAllEquals() {
    return text.equals(EXACT) && across.isEmpty();
  }

  /** Whether two equal values reach this level. */
  public boolean holdsOfEquals(String value) {
    return holdsOfAllEquals() || (text.equals(EXACT_ROUND) && Dates.isRound(value));
  }
}
