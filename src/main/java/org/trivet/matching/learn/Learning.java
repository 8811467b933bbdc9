package org.trivet.matching.learn;

import java.util.List;
import java.util.stream.IntStream;
import org.trivet.matching.TermFrequencies;
import org.trivet.matching.pair.PairWork;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.plan.PlanComparison;
import org.trivet.matching.value.Records;

/** Learns the weights of a plan from the records themselves. The same records, plan and seed give the same weights. */
public final class Learning {
  private static final int ROUNDS = 3;
  private static final int STEPS = 20;

  /** What is added to each level's pairs at random: so little that what never comes by chance weighs what it should. */
  private static final double NEARLY_NOTHING = 0.02;

  private final Records records;
  private final MatchPlan plan;
  private final double allPairs;
  private final Patterns random;
  private final OfRules rules;
  private final Patterns candidates;
  private final Families families;

  /** How many pairs are looked at: taken at random for u, and of each blocking rule for m. */
  public record Sample(int randomPairs, long pairsPerRule, long seed) {
    public static final Sample USUAL = new Sample(500_000, 500_000, 2026);

    private static final int LEAST = 250_000;
    private static final int PER_RECORD = 50;

    /** Few records have few rare values to learn of, so fewer pairs will do. */
    int randomPairsOf(int records) {
      return (int) Math.min(randomPairs, Math.max(LEAST, (long) records * PER_RECORD));
    }
  }

  public Learning(Records records, MatchPlan plan, PairWork work, Sample sample) {
    this.records = records;
    this.plan = plan;
    this.allPairs = RandomPairs.all(records, plan);
    this.random = Patterns.of(RandomPairs.of(records, plan, work, sample));
    this.rules = new OfRules(records, plan, work, sample.pairsPerRule());
    this.candidates = rules.candidates();
    this.families = Families.of(records, plan, work.threads());
  }

  /** A few rounds, as each class of pairs is told from the others better and better. */
  public LearnedWeights learn() {
    var estimate = Estimate.first(plan, u());
    for (var round = 0; round < ROUNDS; round++) {
      estimate = families.withRelatives(estimate, allPairs);
      estimate = withLambda(estimate.withM(rules.m(estimate)));
      estimate = estimate.withU(u(estimate));
    }
    return learned(estimate);
  }

  /** How the candidates spread over the levels. */
  public CandidateShares candidates() {
    return CandidateShares.of(plan, candidates);
  }

  private double[][] u() {
    var shares = new Shares(plan);
    random.forEach(shares::add);
    return all(shares);
  }

  /** Of the random pairs, those that are not one person or relatives after all. */
  private double[][] u(Estimate estimate) {
    var shares = new Shares(plan);
    random.forEach((levels, pairs) -> {
      var odds = estimate.odds(levels);
      shares.add(levels, pairs / (odds[0] + odds[1] + 1));
    });
    return all(shares);
  }

  private double[][] all(Shares shares) {
    return IntStream.range(0, plan.comparisons().size())
        .mapToObj(at -> shares.of(at, NEARLY_NOTHING))
        .toArray(double[][]::new);
  }

  /** How many of all pairs are one person, by all candidates together; it settles in a few steps. */
  private Estimate withLambda(Estimate start) {
    var estimate = start;
    for (var step = 0; step < STEPS; step++) {
      var known = estimate;
      var sum = new double[1];
      candidates.forEach((levels, pairs) -> {
        var odds = known.odds(levels);
        sum[0] += pairs * odds[0] / (odds[0] + odds[1] + 1);
      });
      estimate = known.withLambda(Math.min(0.5, Math.max(0.5, sum[0]) / allPairs));
    }
    return estimate;
  }

  private LearnedWeights learned(Estimate estimate) {
    var shares = IntStream.range(0, plan.comparisons().size())
        .mapToObj(at -> shares(estimate, at))
        .toList();
    return new LearnedWeights(estimate.lambda(), estimate.relatives(), shares);
  }

  private LearnedWeights.Shares shares(Estimate estimate, int at) {
    var comparison = plan.comparisons().get(at);
    return comparison.isWeighed()
        ? new LearnedWeights.Shares(estimate.m()[at], estimate.u()[at], estimate.r()[at], terms(at))
        : LearnedWeights.Shares.sayingNothing(comparison.levelCount());
  }

  private List<TermFrequencies> terms(int at) {
    var comparison = plan.comparisons().get(at);
    return comparison.weighing().terms() == PlanComparison.Terms.WEIGH_ALIKE
        ? List.of()
        : List.of(CommonTerms.of(records.columns().get(comparison.fields().get(0))));
  }
}
