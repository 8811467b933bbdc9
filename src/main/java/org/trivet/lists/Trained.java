package org.trivet.lists;

import java.util.List;
import org.trivet.matching.learn.CandidateShares;
import org.trivet.matching.plan.LearnedWeights;

/**
 * What was learned from lists.
 *
 * @param candidates how the pairs that were compared spread over the levels
 * @param records how many records there were
 * @param evaluation how well labels are told that were not learned from; empty where there were no labels
 */
public record Trained(
    LearnedWeights weights,
    CandidateShares candidates,
    int records,
    List<String> lists,
    List<AtThreshold> evaluation) {
  public Trained {
    lists = List.copyOf(lists);
    evaluation = List.copyOf(evaluation);
  }
}
