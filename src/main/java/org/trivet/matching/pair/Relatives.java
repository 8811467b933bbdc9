package org.trivet.matching.pair;

import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;

/** What the thought that two records may be relatives takes from their match weight: nothing from strangers, much from twins. */
final class Relatives {
  private final double prior;
  private final double[][] weights;

  Relatives(MatchPlan plan, LearnedWeights learned) {
    this.prior = learned.priorOfRelatives();
    this.weights = new double[plan.comparisons().size()][];
    for (var at = 0; at < weights.length; at++) {
      var count = plan.comparisons().get(at).levelCount();
      weights[at] = new double[count + 1];
      for (var level = 0; level < count; level++) {
        weights[at][level] = learned.comparisons().get(at).weightOfRelatives(level);
      }
    }
  }

  /**
   * Log2 of how many times likelier the pair is among all who are two people, relatives counted, than among strangers.
   *
   * @param levels per comparison
   * @param sharedRarity what rarity added to values that relatives share: it speaks for relatives as much as for one person
   */
  double against(int[] levels, double sharedRarity) {
    var odds = prior + sharedRarity;
    for (var at = 0; at < levels.length; at++) {
      odds += weights[at][levels[at]];
    }
    return odds < -20 ? 0 : Math.log1p(Math.pow(2, odds)) / Math.log(2);
  }
}
