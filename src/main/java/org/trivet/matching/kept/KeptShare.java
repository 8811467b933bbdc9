package org.trivet.matching.kept;

import java.util.List;
import org.trivet.matching.pair.Candidates.Overfull;
import org.trivet.matching.pair.ScoredPairs;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.Records;
import org.trivet.matching.value.RecordsBuilder;

/**
 * What is remembered of one share of the blocks.
 *
 * @param records all records that lie in one of its blocks
 * @param numbers what each record is called outside, at its position
 * @param pairs the positions of those that were worth a look
 * @param overfull the blocks that were too large, by rule
 * @param gone how many records left since the dictionaries last forgot values that nobody has any more
 */
public record KeptShare(
    Records records, Numbers numbers, ScoredPairs pairs, List<Overfull> overfull, int gone) {
  private static final List<String> ONE_LIST = List.of("night");

  public KeptShare {
    overfull = List.copyOf(overfull);
  }

  /** What stands before anything was compared. */
  public static KeptShare empty(MatchPlan plan) {
    return new KeptShare(
        new RecordsBuilder(ONE_LIST, plan.cleanings()).build(),
        new Numbers(),
        new ScoredPairs(),
        List.of(),
        0);
  }
}
