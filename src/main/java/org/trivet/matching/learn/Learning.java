package org.trivet.matching.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.trivet.matching.TermFrequencies;
import org.trivet.matching.pair.PairWork;
import org.trivet.matching.pair.PatternCounts;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.plan.PlanBlock;
import org.trivet.matching.plan.PlanComparison;
import org.trivet.matching.value.Records;

/** Learns the weights of a plan from the records themselves. The same records, plan and seed give the same weights. */
public final class Learning {
  private static final double FIRST_M_OF_EXACT = 0.9;
  private static final int ROUNDS = 3;

  private final Records records;
  private final MatchPlan plan;
  private final PatternCounts random;
  private final List<PatternCounts> ofRules = new ArrayList<>();
  private final PatternCounts candidates;

  /** How many pairs are looked at: taken at random for u, and of each blocking rule for m. */
  public record Sample(int randomPairs, long pairsPerRule, long seed) {
    public static final Sample USUAL = new Sample(1_000_000, 2_000_000, 2026);
  }

  public Learning(Records records, MatchPlan plan, PairWork work, Sample sample) {
    this.records = records;
    this.plan = plan;
    this.random = RandomPairs.of(records, plan, sample);
    for (var rule = 0; rule < plan.blocks().size(); rule++) {
      ofRules.add(sum(work.overRule(rule, sample.pairsPerRule(), this::counting)));
    }
    this.candidates = sum(work.overEveryPair(this::counting));
  }

  private PairWork.Task<PatternCounts> counting() {
    return new PatternCounts(records, plan);
  }

  private PatternCounts sum(List<PatternCounts> parts) {
    var sum = new PatternCounts(records, plan);
    parts.forEach(sum::addAll);
    return sum;
  }

  /** A few rounds, as the random pairs are cleared of those that are one person after all. */
  public LearnedWeights learn() {
    var u = u(new double[0][], new double[0][], 0);
    var m = startingM();
    var lambda = 1e-4;
    for (var round = 0; round < ROUNDS; round++) {
      m = m(u, m);
      lambda = lambda(m, u, lambda);
      u = u(m, u, lambda);
    }
    return learned(m, u, lambda);
  }

  private double[][] u(double[][] m, double[][] before, double lambda) {
    var shares = new Shares(plan);
    random.forEach((levels, pairs) ->
        shares.add(levels, pairs * (lambda == 0 ? 1 : 1 - chance(levels, m, before, lambda))));
    return IntStream.range(0, plan.comparisons().size())
        .mapToObj(at -> shares.of(at, 0.5))
        .toArray(double[][]::new);
  }

  private double[][] m(double[][] u, double[][] starting) {
    var sums = new double[starting.length][];
    var weights = new double[starting.length];
    for (var rule = 0; rule < ofRules.size(); rule++) {
      var free = free(plan.blocks().get(rule));
      var run = new ExpectationMaximisation(plan, free, u, starting);
      run.run(ofRules.get(rule));
      for (var at = 0; at < starting.length; at++) {
        if (free[at]) {
          var known = run.matches().known(at);
          sums[at] = plus(sums[at], run.matches().of(at, 0.5), known);
          weights[at] += known;
        }
      }
    }
    return IntStream.range(0, starting.length)
        .mapToObj(at -> weights[at] < 1 ? starting[at] : over(sums[at], weights[at]))
        .toArray(double[][]::new);
  }

  private static double[] plus(
      double @org.jspecify.annotations.Nullable [] sum, double[] shares, double weight) {
    var next = sum == null ? new double[shares.length] : sum;
    for (var level = 0; level < shares.length; level++) {
      next[level] += shares[level] * weight;
    }
    return next;
  }

  private static double[] over(double[] sum, double weight) {
    return java.util.Arrays.stream(sum).map(one -> one / weight).toArray();
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

  /** The share of all pairs that are one person, by what is expected of the candidates; it settles in a few steps. */
  private double lambda(double[][] m, double[][] u, double before) {
    var all = RandomPairs.all(records, plan);
    var lambda = before;
    for (var step = 0; step < 20; step++) {
      var known = lambda;
      var sum = new double[1];
      candidates.forEach((levels, pairs) -> sum[0] += pairs * chance(levels, m, u, known));
      lambda = Math.min(0.5, Math.max(0.5, sum[0]) / all);
    }
    return lambda;
  }

  private static double chance(int[] levels, double[][] m, double[][] u, double lambda) {
    var odds = lambda / (1 - lambda);
    for (var at = 0; at < levels.length; at++) {
      if (levels[at] < m[at].length) {
        odds *= m[at][levels[at]] / u[at][levels[at]];
      }
    }
    return odds / (1 + odds);
  }

  private double[][] startingM() {
    return plan.comparisons().stream().map(Learning::startingM).toArray(double[][]::new);
  }

  private static double[] startingM(PlanComparison comparison) {
    var m = new double[comparison.levelCount()];
    var rest = 1 - FIRST_M_OF_EXACT;
    m[0] = FIRST_M_OF_EXACT;
    for (var level = 1; level < m.length; level++) {
      m[level] = rest / (m.length - 1);
    }
    return m;
  }

  private LearnedWeights learned(double[][] m, double[][] u, double lambda) {
    var shares = IntStream.range(0, m.length)
        .mapToObj(at ->
            new LearnedWeights.Shares(m[at], u[at], terms(plan.comparisons().get(at))))
        .toList();
    return new LearnedWeights(lambda, shares);
  }

  private List<TermFrequencies> terms(PlanComparison comparison) {
    return comparison.terms() == PlanComparison.Terms.WEIGH_ALIKE
        ? List.of()
        : List.of(CommonTerms.of(records.columns().get(comparison.fields().get(0))));
  }
}
