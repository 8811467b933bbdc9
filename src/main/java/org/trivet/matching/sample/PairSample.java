package org.trivet.matching.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trivet.matching.cluster.People;
import org.trivet.matching.pair.Candidates;
import org.trivet.matching.pair.PairScorer;
import org.trivet.matching.pair.PairScoring;
import org.trivet.matching.pair.PairWork;
import org.trivet.matching.pair.ScoredPairs;
import org.trivet.matching.plan.DefinitePlan.Verdict;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.Records;

/**
 * A random sample of pairs by {@linkplain Stratum strata}. The same records, model and seed draw the same pairs, in whatever order records
 * are compared.
 *
 * @param pairs in an order that says nothing of their strata
 * @param behind how many pairs each stratum has in all
 * @param tooLarge how many records lie in blocks of wider rules that were too large to be looked at
 */
public record PairSample(List<SampledPair> pairs, Map<Stratum, Long> behind, long tooLarge) {
  /** Pairs that weigh so much less than the review threshold are taken to be two people. */
  public static final double BELOW_REVIEW = 8;

  /** Fewer say too little of a stratum. */
  private static final int FEWEST = 10;

  public PairSample {
    pairs = List.copyOf(pairs);
    behind = Map.copyOf(behind);
  }

  /** What is matched, and by what. */
  public record Matched(Records records, MatchPlan plan, LearnedWeights weights, int threads) {
    /** The same, with pairs worth a look that weigh much less, whatever definite rules keep apart: these may be wrong too. */
    private MatchPlan lower() {
      var limits =
          new MatchPlan.Limits(plan.limits().link(), plan.limits().review() - BELOW_REVIEW);
      var undivided = plan.definite().stream()
          .filter(rule -> rule.verdict() != Verdict.APART)
          .toList();
      return new MatchPlan(
          plan.title(),
          plan.idColumns(),
          plan.lists(),
          plan.fields(),
          new MatchPlan.Pairing(plan.blocks(), plan.comparisons(), undivided),
          limits);
    }
  }

  /** How many pairs are wanted, and the number that another sample would have otherwise. */
  public record Wanted(int pairs, long seed) {}

  /** Draws a sample. */
  public static PairSample of(Matched matched, Wanted wanted) {
    return new Drawing(matched, wanted).sample();
  }

  private static final class Drawing {
    private final Matched matched;
    private final Wanted wanted;
    private final Candidates found;
    private final ScoredPairs scored;
    private final People people;
    private final PairScorer scorer;
    private final Map<Stratum, DrawnStratum> strata = new EnumMap<>(Stratum.class);

    Drawing(Matched matched, Wanted wanted) {
      this.matched = matched;
      this.wanted = wanted;
      this.found = new Candidates(matched.records(), matched.plan());
      this.scored = scored(found);
      this.scorer = new PairScorer(matched.records(), matched.plan(), matched.weights());
      this.people = People.of(
          matched.records(), scored.only(this::isFound), matched.plan(), matched.weights());
      for (var stratum : Stratum.values()) {
        strata.put(stratum, new DrawnStratum(wanted.pairs()));
      }
    }

    PairSample sample() {
      addLinked();
      addNotLinked(scored, false);
      var wider = new Candidates(matched.records(), matched.plan(), WiderRules.of(matched.plan()));
      addNotLinked(scored(wider), true);
      var behind = new EnumMap<Stratum, Long>(Stratum.class);
      strata.forEach((stratum, drawn) -> behind.put(stratum, drawn.pairs()));
      return new PairSample(
          drawn(),
          behind,
          wider.overfull().stream().mapToLong(Candidates.Overfull::records).sum());
    }

    private void addLinked() {
      var members = new HashMap<Integer, List<Integer>>();
      for (var record = 0; record < matched.records().size(); record++) {
        var at = record;
        var together = members.computeIfAbsent(people.firstOf(record), any -> new ArrayList<>(2));
        together.forEach(earlier -> add(
            earlier,
            at,
            Stratum.ofLinked(scorer.weighWhole(earlier, at), matched.plan().limits()),
            scorer.evidenceWeight()));
        together.add(at);
      }
    }

    /** Pairs down to well below the review threshold. */
    private ScoredPairs scored(Candidates candidates) {
      var work = new PairWork(candidates, matched.threads());
      return PairScoring.of(work, matched.records(), matched.lower(), matched.weights());
    }

    /** Whether the plan itself finds a pair worth a look. */
    private boolean isFound(int one, int other) {
      return scorer.weighWhole(one, other) >= matched.plan().limits().review();
    }

    private void addNotLinked(ScoredPairs scored, boolean onlyUnfound) {
      for (var pair = 0; pair < scored.size(); pair++) {
        var one = scored.one(pair);
        var other = scored.other(pair);
        var isUnfound = found.finders(one, other) == 0;
        if (!people.areOne(one, other) && isUnfound == onlyUnfound) {
          var stratum = ofNotLinked(one, other, scored.weight(pair));
          add(one, other, isUnfound ? stratum.unfound() : stratum, scored.weight(pair));
        }
      }
    }

    private Stratum ofNotLinked(int one, int other, double weight) {
      scorer.weighWhole(one, other);
      return scorer.definite().filter(rule -> rule.verdict() == Verdict.APART).isPresent()
          ? Stratum.KEPT_APART
          : Stratum.ofNotLinked(weight, matched.plan().limits());
    }

    private void add(int one, int other, Stratum stratum, double weight) {
      var drawn = strata.get(stratum);
      if (drawn != null) {
        drawn.add(new SampledPair(one, other, stratum, weight), lot(one, other));
      }
    }

    /** A number for a pair that nobody can foresee, and that is the same in every run. */
    private long lot(int one, int other) {
      var mixed = (wanted.seed() ^ ((long) one << 32 | other)) * 0x9e3779b97f4a7c15L;
      mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
      mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
      return mixed ^ (mixed >>> 31);
    }

    /** A few of each stratum, the rest where a pair tells most (Neyman's allocation). */
    private List<SampledPair> drawn() {
      var spread = strata.values().stream().mapToDouble(DrawnStratum::spread).sum();
      var pairs = new ArrayList<SampledPair>();
      for (var drawn : strata.values()) {
        var share = spread == 0 ? 0 : drawn.spread() / spread;
        pairs.addAll(drawn.lowest(Math.max(FEWEST, (int) Math.round(wanted.pairs() * share))));
      }
      pairs.sort(Comparator.comparingLong(pair -> lot(pair.one(), pair.other())));
      return pairs;
    }
  }
}
