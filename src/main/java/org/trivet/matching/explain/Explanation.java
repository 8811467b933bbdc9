package org.trivet.matching.explain;

import java.util.List;
import java.util.Optional;
import org.trivet.matching.plan.MatchPlan;

/**
 * The whole explanation of a pair.
 *
 * @param weight what the pair weighs in the end: the sum of the steps, unless a definite rule decided
 * @param decidedBy the definite rule that decided
 * @param foundBy the blocking rules that find the pair
 * @param notFoundBy the others, each with the parts that it lacks
 */
public record Explanation(
    List<Step> steps,
    double weight,
    Optional<String> decidedBy,
    List<String> foundBy,
    List<String> notFoundBy,
    MatchPlan.Limits limits) {
  public Explanation {
    steps = List.copyOf(steps);
    foundBy = List.copyOf(foundBy);
    notFoundBy = List.copyOf(notFoundBy);
  }

  /** All steps together. */
  public double sum() {
    return steps.stream().mapToDouble(Step::weight).sum();
  }

  /** How likely the two are one person, by their weight. */
  public double probability() {
    return 1 / (1 + Math.pow(2, -weight));
  }

  /** What the weight leads to, as a sentence. */
  public String verdict() {
    if (weight >= limits.link()) {
      return "They are taken for one person, unless other records contradict it or one of them fits somebody else as well.";
    }
    return weight >= limits.review()
        ? "Nobody decided: a person should look."
        : "They are taken for two people.";
  }
}
