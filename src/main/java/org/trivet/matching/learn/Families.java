package org.trivet.matching.learn;

import java.util.List;
import java.util.Optional;
import org.trivet.matching.learn.ExpectationMaximisation.Sought;
import org.trivet.matching.pair.Candidates;
import org.trivet.matching.pair.PairWork;
import org.trivet.matching.pair.PatternCounts;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.plan.PartReading;
import org.trivet.matching.plan.PlanBlock;
import org.trivet.matching.plan.PlanComparison;
import org.trivet.matching.value.Records;

/**
 * What relatives look like, learned from records that have all in common that relatives share: there, brothers and sisters outnumber
 * strangers by far, and how often they are twins or have like names shows.
 */
final class Families {
  private static final int LARGEST = 60;
  private static final long MOST_PAIRS = 1_000_000;

  private final MatchPlan plan;
  private final Optional<Patterns> patterns;

  private Families(MatchPlan plan, Optional<Patterns> patterns) {
    this.plan = plan;
    this.patterns = patterns;
  }

  static Families of(Records records, MatchPlan plan, int threads) {
    var parts = plan.comparisons().stream()
        .filter(PlanComparison::isSharedByRelatives)
        .map(comparison -> new PlanBlock.Part(comparison.fields().subList(0, 1), PartReading.WHOLE))
        .toList();
    if (parts.isEmpty()) {
      return new Families(plan, Optional.empty());
    }
    var homes = List.of(new PlanBlock("families", parts, LARGEST));
    var work = new PairWork(new Candidates(records, plan, homes), threads);
    var counting = PatternCounts.counting(records, plan);
    var counts = work.<PatternCounts>overRule(0, MOST_PAIRS, counting::get);
    var patterns = new Patterns().with(PatternCounts.sum(counts), work.perPair(0, MOST_PAIRS));
    return new Families(plan, Optional.of(patterns));
  }

  /** The estimate with relatives as they look by it, and with their share of all pairs. */
  Estimate withRelatives(Estimate estimate, double all) {
    return patterns.map(counts -> withRelatives(estimate, counts, all)).orElse(estimate);
  }

  /** What relatives share they share as one person's records do: a house moved from, a name mistyped. */
  private Estimate withRelatives(Estimate estimate, Patterns counts, double all) {
    var free = new boolean[plan.comparisons().size()];
    for (var at = 0; at < free.length; at++) {
      free[at] = !plan.comparisons().get(at).isSharedByRelatives();
    }
    var run = new ExpectationMaximisation(plan, free, estimate, Sought.RELATIVES).run(counts);
    var r = run.estimate().r().clone();
    for (var at = 0; at < r.length; at++) {
      r[at] = free[at] ? r[at] : estimate.m()[at];
    }
    return estimate.withRelatives(Math.max(0.5, counts.pairs() * run.ofRelatives()) / all, r);
  }
}
