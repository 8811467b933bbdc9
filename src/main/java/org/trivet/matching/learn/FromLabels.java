package org.trivet.matching.learn;

import java.util.List;
import java.util.stream.IntStream;
import org.trivet.matching.pair.PairScorer;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.Records;

/** What pairs that a person called one person say of m, blended with what the lists themselves taught: the more labels, the more they say. */
public final class FromLabels {
  /** What the lists taught weighs as much as so many labels that say something in the comparison. */
  private static final double LEARNED_WITHOUT = 100;

  private final Records records;
  private final MatchPlan plan;
  private final LearnedWeights learned;

  public FromLabels(Records records, MatchPlan plan, LearnedWeights learned) {
    this.records = records;
    this.plan = plan;
    this.learned = learned;
  }

  /** The weights with m as the labels move it; what relatives share moves with it. */
  public LearnedWeights with(List<int[]> onePerson) {
    var scorer = new PairScorer(records, plan, learned);
    var labelled = new Shares(plan);
    onePerson.forEach(pair -> {
      scorer.evidence(pair[0], pair[1]);
      labelled.add(scorer.levels(), 1);
    });
    return new LearnedWeights(
        learned.lambda(),
        learned.relatives(),
        IntStream.range(0, plan.comparisons().size())
            .mapToObj(at -> blended(labelled, at))
            .toList());
  }

  private LearnedWeights.Shares blended(Shares labelled, int at) {
    var former = learned.comparisons().get(at);
    var comparison = plan.comparisons().get(at);
    if (!comparison.isWeighed()) {
      return former;
    }
    var levels = comparison.levelCount();
    var m = labelled.of(
        at, IntStream.range(0, levels).mapToDouble(former::m).toArray(), LEARNED_WITHOUT);
    var u = IntStream.range(0, levels).mapToDouble(former::u).toArray();
    var r = IntStream.range(0, levels).mapToDouble(former::r).toArray();
    var isShared = comparison.isSharedByRelatives() && learned.relatives() > 0;
    return new LearnedWeights.Shares(m, u, isShared ? m : r, former.terms());
  }
}
