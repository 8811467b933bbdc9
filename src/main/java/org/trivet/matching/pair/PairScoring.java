package org.trivet.matching.pair;

import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.Records;

/** Weighs every candidate pair and keeps those that are worth a look. */
public final class PairScoring implements PairWork.Task<ScoredPairs> {
  private final PairScorer scorer;
  private final double least;
  private final ScoredPairs found = new ScoredPairs();

  PairScoring(Weighing weighing, LevelFinders finders) {
    this.scorer = new PairScorer(weighing, finders);
    this.least = weighing.least();
  }

  @Override
  public void at(int one, int other) {
    var weight = scorer.weigh(one, other);
    if (weight >= least) {
      found.add(one, other, weight);
    }
  }

  @Override
  public ScoredPairs result() {
    return found;
  }

  /** All pairs of all tasks, in their order. */
  public static ScoredPairs of(
      PairWork work, Records records, MatchPlan plan, LearnedWeights learned) {
    var weighing = Weighing.of(records, plan, learned);
    var finders = LevelFinders.perThread(records, plan);
    var all = new ScoredPairs();
    work.overEveryPair(() -> new PairScoring(weighing, finders.get())).forEach(all::addAll);
    return all;
  }
}
