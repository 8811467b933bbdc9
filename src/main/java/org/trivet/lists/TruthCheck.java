package org.trivet.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.trivet.lists.AtThreshold.Weighed;
import org.trivet.matching.Evaluation;
import org.trivet.matching.Quality;
import org.trivet.matching.explain.Findings;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.measure.Ratio;

/**
 * What came of matching, held against what is known.
 *
 * @param thresholds how well each match weight would part pairs, for pairs that some rule finds
 * @param people how well the people that were made of pairs agree with the truth; labels of single pairs cannot tell
 * @param rules what each blocking rule finds of the pairs known to be one person
 * @param found of these pairs, those that any rule finds
 */
public record TruthCheck(
    List<AtThreshold> thresholds, Optional<Quality> people, List<OfRule> rules, Ratio found) {
  /** What one rule finds, and what no other rule would. */
  public record OfRule(String rule, Ratio found, long aloneWithIt) {}

  static TruthCheck of(MatchPlan plan, Matching.Outcome outcome, KnownPairs known) {
    var same = known.same();
    var weighed = new ArrayList<Weighed>();
    for (var pair = 0; pair < outcome.pairs().size(); pair++) {
      var weight = outcome.pairs().weight(pair);
      known
          .of(outcome.pairs().one(pair), outcome.pairs().other(pair))
          .ifPresent(answer -> weighed.add(new Weighed(weight, answer)));
    }
    var rules = new RuleCounts(plan.blocks().size());
    var findings = new Findings(plan, outcome.records());
    same.forEach(pair -> rules.count(findings.of(pair[0], pair[1])));
    return new TruthCheck(
        AtThreshold.all(plan, weighed, same.size()),
        known.isTruth() ? Optional.of(people(outcome, known)) : Optional.empty(),
        rules.rows(plan, same.size()),
        new Ratio(rules.any, same.size()));
  }

  /** How many of the weighed pairs at a threshold say anything: labels may all lie elsewhere. */
  boolean isEmpty() {
    return found.denominator() == 0;
  }

  private static Quality people(Matching.Outcome outcome, KnownPairs known) {
    var found = new HashMap<String, String>();
    var truth = new HashMap<String, String>();
    for (var record = 0; record < outcome.records().size(); record++) {
      if (known.person(record) != KnownPairs.UNKNOWN) {
        found.put(Integer.toString(record), Integer.toString(outcome.people().firstOf(record)));
        truth.put(Integer.toString(record), Integer.toString(known.person(record)));
      }
    }
    return Evaluation.of(found, truth);
  }

  private static final class RuleCounts {
    private final long[] found;
    private final long[] alone;
    private long any;

    RuleCounts(int rules) {
      this.found = new long[rules];
      this.alone = new long[rules];
    }

    void count(boolean[] byRule) {
      var finders = 0;
      var last = 0;
      for (var rule = 0; rule < byRule.length; rule++) {
        if (byRule[rule]) {
          found[rule]++;
          finders++;
          last = rule;
        }
      }
      any += finders > 0 ? 1 : 0;
      alone[last] += finders == 1 ? 1 : 0;
    }

    List<OfRule> rows(MatchPlan plan, long same) {
      var rows = new ArrayList<OfRule>();
      for (var rule = 0; rule < found.length; rule++) {
        rows.add(
            new OfRule(plan.blocks().get(rule).name(), new Ratio(found[rule], same), alone[rule]));
      }
      return rows;
    }
  }
}
