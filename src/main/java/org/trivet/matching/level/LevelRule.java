package org.trivet.matching.level;

/** Whether two different values, both present and clean, are alike in one way. */
@FunctionalInterface
public interface LevelRule {
  /** Of levels that no two different values reach. */
  LevelRule NEVER = (one, other) -> false;

  boolean holds(String one, String other);
}
