package org.trivet.matching.level;

/** Whether two different values, both present and clean, are alike in one way. */
@FunctionalInterface
public interface LevelRule {
  boolean holds(String one, String other);
}
