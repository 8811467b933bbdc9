package org.trivet.matching.plan;

import java.util.List;

/**
 * A rule that decides a pair without its weight.
 *
 * @param question what a person is asked, where the rule leaves the pair to one
 * @param when all of these must hold
 */
public record DefinitePlan(Verdict verdict, String name, String question, List<Condition> when) {
  public DefinitePlan {
    when = List.copyOf(when);
  }

  /** What the rule says of a pair. */
  public enum Verdict {
    LINK,
    APART,
    REVIEW,
    /** No rule holds: the weight decides. */
    NONE
  }

  /**
   * That a comparison reaches one of these levels.
   *
   * @param comparison its position among the plan's comparisons
   * @param levels positions of levels; {@code levelCount} for {@code missing}
   */
  public record Condition(int comparison, List<Integer> levels) {
    public Condition {
      levels = List.copyOf(levels);
    }
  }

  /** Whether a pair with these levels is decided by this rule; missing values stand as the number of levels. */
  public boolean holds(int[] levels) {
    return when.stream().allMatch(one -> one.levels().contains(levels[one.comparison()]));
  }
}
