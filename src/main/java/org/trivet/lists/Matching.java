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
   * @param pairs those worth a look
   * @param millis how long each part took
   */
  public record Outcome(
      Records records,
      LearnedWeights weights,
      ScoredPairs pairs,
      People people,
      Candidates candidates,
      Map<String, Long> millis) {}

  /** The lists' records, candidates and weights: learned from the lists themselves where none are given. */
  public Outcome match(List<Path> files, Optional<LearnedWeights> given) {
    var records = timed("read", () -> Lists.read(plan, files));
    if (records.size() < 2) {
      throw ListRefusals.nothingToCompare();
    }
    progress.say(
        "%,d records of %d lists".formatted(records.size(), records.lists().size()));
    var candidates = timed("block", () -> new Candidates(records, plan));
    var work = new PairWork(candidates, threads);
    var weights = given.orElseGet(() -> timed("learn", () -> learn(records, work)));
    var pairs = timed("pairs", () -> PairScoring.of(work, records, plan, weights));
    progress.say("%,d pairs are worth a look".formatted(pairs.size()));
    var people = timed("cluster", () -> People.of(records, pairs, plan, weights));
    return new Outcome(records, weights, pairs, people, candidates, new LinkedHashMap<>(millis));
  }

  /** What the lists themselves teach, and nothing matched. */
  public LearnedWeights train(List<Path> files) {
    return learn(read(files));
  }

  /** The same of records that have been read. */
  public LearnedWeights learn(Records records) {
    return learn(records, new PairWork(new Candidates(records, plan), threads));
  }

  /** The lists' records alone. */
  public Records read(List<Path> files) {
    var records = Lists.read(plan, files);
    if (records.size() < 2) {
      throw ListRefusals.nothingToCompare();
    }
    progress.say(
        "%,d records of %d lists".formatted(records.size(), records.lists().size()));
    return records;
  }

  private LearnedWeights learn(Records records, PairWork work) {
    progress.say("Learning what each level weighs");
    return new Learning(records, plan, work, Learning.Sample.USUAL).learn();
  }

  private <T> T timed(String part, Supplier<T> work) {
    var start = System.nanoTime();
    var result = work.get();
    millis.put(part, (System.nanoTime() - start) / 1_000_000);
    return result;
  }
}
