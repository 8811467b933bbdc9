package org.trivet.matching.cluster;

import java.util.List;

/**
 * What became of two records that were worth a look.
 *
 * @param weight by the evidence alone, definite rules left out
 * @param levels per comparison, {@code levelCount} where one of the two says nothing
 * @param rule what decided: {@code weight}, or the name of a definite rule or of a person's decision
 * @param reason why two records are not one person, or what a person is asked
 */
public record Judgement(
    Pair pair, double weight, List<Integer> levels, Outcome outcome, String rule, String reason) {
  /** Two records, the smaller first. */
  public record Pair(int one, int other) {}

  /** What became of a pair. */
  public enum Outcome {
    LINKED,
    REVIEW,
    KEPT_APART
  }

  public Judgement {
    levels = List.copyOf(levels);
  }
}
