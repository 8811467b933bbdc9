package org.trivet.lists;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.trivet.matching.cluster.People;
import org.trivet.matching.learn.Learning;
import org.trivet.matching.pair.Candidates;
import org.trivet.matching.pair.PairScoring;
import org.trivet.matching.pair.PairWork;
import org.trivet.matching.pair.ScoredPairs;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.Records;

/** Matches lists from reading to clusters, and says how long each part took. */
public final class Matching {
  private final MatchPlan plan;
  private final int threads;
  private final Progress progress;
  private final Map<String, Long> millis = new LinkedHashMap<>();

  /** Hears one sentence as each part of the work begins. */
  @FunctionalInterface
  public interface Progress {
    void say(String sentence);
  }

  public Matching(MatchPlan plan, int threads, Progress progress) {
    this.plan = plan;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * What came of it.
   *
   * @param learned what was learned from the lists; nothing where weights were given
   * @param pairs those worth a look
   * @param millis how long each part took
   */
  public record Outcome(
      Records records,
      LearnedWeights weights,
      Optional<Trained> learned,
      ScoredPairs pairs,
      People people,
      Candidates candidates,
      Map<String, Long> millis) {}

  /** The lists' records, candidates and weights: learned from the lists themselves where none are given. */
  public Outcome match(List<Path> files, Optional<LearnedWeights> given) {
    var records = timed("read", () -> read(files));
    var candidates = timed("block", () -> new Candidates(records, plan));
    var work = new PairWork(candidates, threads);
    var learned = given.isPresent()
        ? Optional.<Trained>empty()
        : Optional.of(timed("learn", () -> learn(records, work)));
    var weights = given.or(() -> learned.map(Trained::weights)).orElseThrow();
    var pairs = timed("pairs", () -> PairScoring.of(work, records, plan, weights));
    progress.say("%,d pairs are worth a look".formatted(pairs.size()));
    var people = timed("cluster", () -> People.of(records, pairs, plan, weights));
    return new Outcome(
        records, weights, learned, pairs, people, candidates, new LinkedHashMap<>(millis));
  }

  /** What records that have been read teach, and nothing matched. */
  public Trained learn(Records records) {
    return learn(records, new PairWork(new Candidates(records, plan), threads));
  }

  /** The lists' records alone. */
  public Records read(List<Path> files) {
    var read = Lists.read(plan, files, threads);
    var records = read.records();
    read.remarks().forEach(progress::say);
    if (records.size() < 2) {
      throw ListRefusals.nothingToCompare();
    }
    progress.say(
        "%,d records of %d lists".formatted(records.size(), records.lists().size()));
    return records;
  }

  private Trained learn(Records records, PairWork work) {
    progress.say("Learning what each level weighs");
    var learning = new Learning(records, plan, work, Learning.Sample.USUAL);
    return new Trained(
        learning.learn(), learning.candidates(), records.size(), records.lists(), List.of());
  }

  /** What was learned, moved by what a person said of pairs, and how well the labels it did not learn from are told. */
  public Trained withLabels(Records records, Trained learned, KnownPairs labels) {
    return new LabelTraining(plan, records, learned).with(labels);
  }

  /** What came of matching, held against what is known of pairs. */
  public TruthCheck check(Outcome outcome, KnownPairs known) {
    return TruthCheck.of(plan, outcome, known);
  }

  private <T> T timed(String part, Supplier<T> work) {
    var start = System.nanoTime();
    var result = work.get();
    millis.put(part, (System.nanoTime() - start) / 1_000_000);
    return result;
  }
}
