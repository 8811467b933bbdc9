package org.trivet.matching.pair;

import java.util.List;
import java.util.Optional;
import org.trivet.matching.plan.DefinitePlan;
import org.trivet.matching.plan.DefinitePlan.Verdict;

/** The definite rules of a plan, laid out so that they are quickly asked of every pair. */
final class DefiniteRules {
  private final List<DefinitePlan> rules;

  /** Of each rule and each of its conditions the comparison, and its levels as bits. */
  private final int[][] comparisons;

  private final long[][] levels;

  DefiniteRules(List<DefinitePlan> rules) {
    this.rules = rules;
    this.comparisons = rules.stream()
        .map(rule ->
            rule.when().stream().mapToInt(DefinitePlan.Condition::comparison).toArray())
        .toArray(int[][]::new);
    this.levels = rules.stream()
        .map(rule -> rule.when().stream().mapToLong(DefiniteRules::bits).toArray())
        .toArray(long[][]::new);
  }

  private static long bits(DefinitePlan.Condition condition) {
    return condition.levels().stream().mapToLong(level -> 1L << level).sum();
  }

  /** What the first rule that holds says of a pair with these levels. */
  Verdict verdict(int[] ofPair) {
    for (var rule = 0; rule < comparisons.length; rule++) {
      if (holds(rule, ofPair, ofPair.length)) {
        return rules.get(rule).verdict();
      }
    }
    return Verdict.NONE;
  }

  /** The first rule that holds. */
  Optional<DefinitePlan> first(int[] ofPair) {
    return rules.stream().filter(rule -> rule.holds(ofPair)).findFirst();
  }

  /** Whether a rule may still put a pair together of which only the first comparisons' levels are known. */
  boolean mayLink(int[] ofPair, int known) {
    for (var rule = 0; rule < comparisons.length; rule++) {
      if (rules.get(rule).verdict() == Verdict.LINK && holds(rule, ofPair, known)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a rule's conditions hold as far as they are known. */
  private boolean holds(int rule, int[] ofPair, int known) {
    for (var at = 0; at < comparisons[rule].length; at++) {
      var comparison = comparisons[rule][at];
      if (comparison < known && (levels[rule][at] >>> ofPair[comparison] & 1) == 0) {
        return false;
      }
    }
    return true;
  }
}
