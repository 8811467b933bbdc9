package org.trivet.matching.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.trivet.matching.learn.ExpectationMaximisation.Sought;
import org.trivet.matching.pair.PairWork;
import org.trivet.matching.pair.RulePatterns;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.plan.PlanBlock;
import org.trivet.matching.value.Records;

/** What each blocking rule's own pairs say of m, and the mean of it: every rule speaks for the comparisons that it leaves free. */
final class OfRules {
  /** In pairs. */
  private static final double UNSEEN = 0.5;

  private final MatchPlan plan;
  private final PairWork work;
  private final List<Patterns> patterns = new ArrayList<>();
  private final Patterns candidates = new Patterns();

  OfRules(Records records, MatchPlan plan, PairWork work, long pairsPerRule) {
    this.plan = plan;
    this.work = work;
    plan.blocks().forEach(rule -> patterns.add(new Patterns()));
    var counting = RulePatterns.counting(records, plan, work.candidates());
    for (var rule = 0; rule < plan.blocks().size(); rule++) {
      var perPair = work.perPair(rule, pairsPerRule);
      RulePatterns.sum(work.overNewOfRule(rule, pairsPerRule, counting))
          .forEach((levels, finders, pairs) -> add(levels, finders, pairs * perPair));
    }
  }

  private void add(int[] levels, long finders, double pairs) {
    candidates.add(levels, pairs);
    for (var rule = 0; rule < patterns.size(); rule++) {
      if ((finders >>> rule & 1) == 1) {
        patterns.get(rule).add(levels, pairs);
      }
    }
  }

  /** The pairs that any rule finds, each once. */
  Patterns candidates() {
    return candidates;
  }

  /** The mean, by the pairs that each rule expects to be one person; as it was, where no rule leaves a comparison free. */
  double[][] m(Estimate estimate) {
    var sums = zeros(estimate.m());
    var weights = new double[sums.length];
    var runs = runs(estimate);
    for (var rule = 0; rule < patterns.size(); rule++) {
      var free = free(plan.blocks().get(rule));
      var run = runs.get(rule);
      for (var at = 0; at < sums.length; at++) {
        var known = free[at] ? run.expected().known(at) : 0;
        add(sums[at], run.estimate().m()[at], known);
        weights[at] += known;
      }
    }
    for (var at = 0; at < sums.length; at++) {
      sums[at] = weights[at] < 1 ? estimate.m()[at] : over(sums[at], weights[at]);
    }
    return sums;
  }

  /** What each rule makes of the estimate, in the order of the rules; none waits for another. */
  private List<ExpectationMaximisation> runs(Estimate estimate) {
    return work.aside(IntStream.range(0, patterns.size())
        .<Supplier<ExpectationMaximisation>>mapToObj(rule -> () -> new ExpectationMaximisation(
                plan, free(plan.blocks().get(rule)), estimate, Sought.ONE_PERSON)
            .run(patterns.get(rule)))
        .toList());
  }

  private static double[][] zeros(double[][] like) {
    var zeros = new double[like.length][];
    for (var at = 0; at < like.length; at++) {
      zeros[at] = new double[like[at].length];
    }
    return zeros;
  }

  private static void add(double[] sum, double[] shares, double weight) {
    for (var level = 0; level < sum.length; level++) {
      sum[level] += shares[level] * weight;
    }
  }

  /** Means; a level that no pair reached is not impossible, but rarer than one pair in all. */
  private static double[] over(double[] sum, double weight) {
    return Arrays.stream(sum).map(one -> Math.max(one, UNSEEN) / weight).toArray();
  }

  /** Comparisons of fields that the rule does not ask for. */
  private boolean[] free(PlanBlock rule) {
    var asked = rule.parts().stream().flatMap(part -> part.fields().stream()).toList();
    var free = new boolean[plan.comparisons().size()];
    for (var at = 0; at < free.length; at++) {
      free[at] = plan.comparisons().get(at).fields().stream().noneMatch(asked::contains);
    }
    return free;
  }
}
