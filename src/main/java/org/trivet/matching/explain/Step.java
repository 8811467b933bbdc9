package org.trivet.matching.explain;

import java.util.Locale;
import java.util.Optional;

/**
 * One step of the sum that is a match weight.
 *
 * @param what the comparison, or what else is weighed
 * @param level the level that the two records reach in it, {@code missing} where one of them says nothing
 * @param chances of the level; of other steps there are none
 * @param weight log2, what the step adds to the sum
 */
public record Step(Kind kind, String what, String level, Optional<Chances> chances, double weight) {
  /** What a step weighs. */
  public enum Kind {
    /** How rarely two records are one person at all. */
    PRIOR,
    LEVEL,
    /** That the value both have is rarer, or more common, than most. */
    FREQUENCY,
    /** That relatives would look so too. */
    RELATIVES
  }

  /** Of one person's pairs the share that reaches the level, and of strangers'. */
  public record Chances(double m, double u) {}

  /** The level's m as text, small ones with their power of ten; empty where the step has none. */
  public String m() {
    return chances.map(both -> written(both.m())).orElse("");
  }

  /** The level's u likewise. */
  public String u() {
    return chances.map(both -> written(both.u())).orElse("");
  }

  private static String written(double share) {
    return String.format(Locale.ROOT, share < 0.001 ? "%.1e" : "%.4f", share);
  }
}
