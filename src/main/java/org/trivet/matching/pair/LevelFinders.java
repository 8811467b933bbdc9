package org.trivet.matching.pair;

import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.Records;

/** The level finders of all comparisons, in the plan's order; each thread needs its own. */
final class LevelFinders {
  private final LevelFinder[] finders;

  LevelFinders(Records records, MatchPlan plan) {
    this.finders = plan.comparisons().stream()
        .map(comparison -> new LevelFinder(comparison, records))
        .toArray(LevelFinder[]::new);
  }

  /** One for each thread that asks, for as long as the thread lives: what it remembers serves all its tasks. */
  static ThreadLocal<LevelFinders> perThread(Records records, MatchPlan plan) {
    return ThreadLocal.withInitial(() -> new LevelFinders(records, plan));
  }

  int size() {
    return finders.length;
  }

  /** Position of the best level of a comparison; its {@code levelCount} where one of the two says nothing. */
  int of(int comparison, int one, int other) {
    return finders[comparison].of(one, other);
  }
}
