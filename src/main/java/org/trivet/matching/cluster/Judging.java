package org.trivet.matching.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trivet.matching.cluster.Judgement.Outcome;
import org.trivet.matching.pair.PairScorer;
import org.trivet.matching.plan.DefinitePlan;
import org.trivet.matching.plan.DefinitePlan.Verdict;
import org.trivet.matching.plan.MatchPlan;

/** Says of every pair of a divided group what became of it and why, and which of them a person should look at. */
public final class Judging {
  private static final String BY_WEIGHT = "weight";
  private static final String BY_PERSON = "a person's decision";
  private static final String THROUGH_OTHERS = "linked through other records";
  private static final String BETTER_MATCHES = "each has a better match that contradicts the other";
  private static final String CONFLICT =
      "They look alike, but linking them would join records that contradict each other: which belong together?";
  private static final String CONTESTED =
      "It fits two children who look alike equally well, and was given to neither: whose record is it?";
  private static final String CONTESTED_ONCE = "another pair of the same two is asked about";
  private static final String BALANCED = "The evidence is balanced: do you know this child?";

  private final MatchPlan plan;
  private final PairScorer scorer;
  private final Pins pins;

  public Judging(MatchPlan plan, PairScorer scorer, Pins pins) {
    this.plan = plan;
    this.scorer = scorer;
    this.pins = pins;
  }

  /** A group while it is judged, and each two of its parts that a person is asked about so far. */
  private record Round(Divided divided, Set<Set<Integer>> asked) {
    boolean asksFirst(int one, int other) {
      return asked.add(Set.of(divided.partOf(one), divided.partOf(other)));
    }
  }

  /** The pairs that are together, or weigh enough to be asked about, or are kept apart against their weight. */
  public List<Judgement> judge(Divided divided) {
    var round = new Round(divided, new HashSet<>());
    var judgements = new ArrayList<Judgement>();
    for (var one = 0; one < divided.size(); one++) {
      for (var other = one + 1; other < divided.size(); other++) {
        scorer.weighWhole(divided.record(one), divided.record(other));
        judge(round, one, other).ifPresent(judgements::add);
      }
    }
    return judgements;
  }

  private Optional<Judgement> judge(Round round, int one, int other) {
    var divided = round.divided();
    var pair = new Judgement.Pair(divided.record(one), divided.record(other));
    var pin = pins.of(pair.one(), pair.other());
    var weight = scorer.evidenceWeight();
    if (divided.areTogether(one, other)) {
      return Optional.of(together(pair, pin));
    }
    if (pin == Verdict.APART) {
      return Optional.of(judgement(pair, Outcome.KEPT_APART, BY_PERSON, "a person said so"));
    }
    var rule = scorer.definite();
    var verdict = rule.map(DefinitePlan::verdict).orElse(Verdict.NONE);
    var isLink = verdict == Verdict.LINK
        || (verdict == Verdict.NONE && weight >= plan.limits().link());
    if (isLink || pin == Verdict.LINK) {
      return Optional.of(refused(round, pair, one, other));
    }
    return verdict == Verdict.APART ? apart(pair, rule.orElseThrow()) : asked(pair, rule);
  }

  private Judgement together(Judgement.Pair pair, Verdict pin) {
    var rule = scorer.definite().filter(one -> one.verdict() == Verdict.LINK);
    var byItself = rule.isPresent() || scorer.evidenceWeight() >= plan.limits().link();
    var by = pin == Verdict.LINK ? BY_PERSON : rule.map(DefinitePlan::name).orElse(BY_WEIGHT);
    return judgement(
        pair, Outcome.LINKED, by, byItself || pin == Verdict.LINK ? "" : THROUGH_OTHERS);
  }

  private Judgement refused(Round round, Judgement.Pair pair, int one, int other) {
    var divided = round.divided();
    var by = scorer.definite().map(DefinitePlan::name).orElse(BY_WEIGHT);
    if (divided.areContested(one, other)) {
      return round.asksFirst(one, other)
          ? judgement(pair, Outcome.REVIEW, by, CONTESTED)
          : judgement(pair, Outcome.KEPT_APART, by, CONTESTED_ONCE);
    }
    return divided.hasCompany(one) || divided.hasCompany(other)
        ? judgement(pair, Outcome.KEPT_APART, by, BETTER_MATCHES)
        : judgement(pair, Outcome.REVIEW, by, CONFLICT);
  }

  private Optional<Judgement> apart(Judgement.Pair pair, DefinitePlan rule) {
    return scorer.evidenceWeight() >= plan.limits().link()
        ? Optional.of(judgement(pair, Outcome.KEPT_APART, rule.name(), rule.name()))
        : Optional.empty();
  }

  private Optional<Judgement> asked(Judgement.Pair pair, Optional<DefinitePlan> rule) {
    return scorer.evidenceWeight() >= plan.limits().review()
        ? Optional.of(judgement(
            pair,
            Outcome.REVIEW,
            rule.map(DefinitePlan::name).orElse(BY_WEIGHT),
            rule.map(DefinitePlan::question).orElse(BALANCED)))
        : Optional.empty();
  }

  private Judgement judgement(Judgement.Pair pair, Outcome outcome, String rule, String reason) {
    var levels = Arrays.stream(scorer.levels()).boxed().toList();
    return new Judgement(pair, scorer.evidenceWeight(), levels, outcome, rule, reason);
  }
}
