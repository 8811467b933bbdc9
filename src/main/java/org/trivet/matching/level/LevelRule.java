package org.trivet.matching.level;

/** Whether two different values, both present and clean, are alike in one way. */
@FunctionalInterface
public interface LevelRule {
  /** Of levels that no two different values reach. */
  LevelRule NEVER = (one, other) -> false;

  boolean holds(String one, String other);

  /** Whether it may hold of two texts of which only the {@link Sketch sketches} are known. */
  default boolean mayHold(long one, long other) {
    return true;
  }

  /** What sketches can tell of a rule. */
  @FunctionalInterface
  interface OfSketches {
    boolean allow(long one, long other);
  }

  /** A rule that is not asked of texts whose sketches tell already that it does not hold. */
  static LevelRule where(OfSketches possible, LevelRule rule) {
    return new LevelRule() {
      @Override
      public boolean holds(String one, String other) {
        return rule.holds(one, other);
      }

      @Override
      public boolean mayHold(long one, long other) {
        return possible.allow(one, other);
      }
    };
  }
}
