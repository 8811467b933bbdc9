package org.trivet.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.trivet.matching.learn.CandidateShares;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.plan.PlanComparison;

/** What lists would teach now, held against weights that were frozen before. */
public final class Drift {
  /** Below it a level is so rare that its weight moves by chance. */
  private static final double RARE = 0.002;

  /** Stands in for no pair at all, so that a level that appears does not move endlessly. */
  private static final double NEARLY_NONE = 1e-4;

  private final MatchPlan plan;
  private final WeightsFile.Kept frozen;
  private final Trained now;
  private final Limits limits;

  public Drift(MatchPlan plan, WeightsFile.Kept frozen, Trained now, Limits limits) {
    this.plan = plan;
    this.frozen = frozen;
    this.now = now;
    this.limits = limits;
  }

  /**
   * From where on something has moved.
   *
   * @param stability index of a comparison's levels among candidate pairs: 0 if they spread as before
   * @param bits of a level's weight, log2
   * @param times how many times more, or less, often a pair is one person
   */
  public record Limits(double stability, double bits, double times) {}

  /** How one comparison moved; {@code stability} is empty where the frozen weights do not say how pairs spread. */
  public record Moved(String comparison, OptionalDouble stability, Optional<LevelMove> furthest) {}

  /** A level's weight then and now. */
  public record LevelMove(String level, double then, double now) {
    double bits() {
      return Math.abs(now - then);
    }
  }

  /** Every comparison, moved or not. */
  public List<Moved> comparisons() {
    return IntStream.range(0, plan.comparisons().size())
        .mapToObj(at -> new Moved(
            plan.comparisons().get(at).name(),
            frozen
                .candidates()
                .map(then -> OptionalDouble.of(stability(then, at)))
                .orElse(OptionalDouble.empty()),
            furthest(at)))
        .toList();
  }

  /** The population stability index of a comparison's levels: the sum of (now - then) ln(now / then). */
  private double stability(CandidateShares then, int comparison) {
    var sum = 0.0;
    for (var level = 0; level <= plan.comparisons().get(comparison).levelCount(); level++) {
      var before = Math.max(NEARLY_NONE, then.of(comparison, level));
      var after = Math.max(NEARLY_NONE, now.candidates().of(comparison, level));
      sum += (after - before) * Math.log(after / before);
    }
    return sum;
  }

  private Optional<LevelMove> furthest(int at) {
    var comparison = plan.comparisons().get(at);
    var then = frozen.weights().comparisons().get(at);
    var today = now.weights().comparisons().get(at);
    return IntStream.range(0, comparison.levelCount())
        .filter(level -> Math.max(then.m(level), today.m(level)) >= RARE)
        .mapToObj(level ->
            new LevelMove(comparison.levelName(level), then.weight(level), today.weight(level)))
        .reduce((one, other) -> one.bits() >= other.bits() ? one : other);
  }

  /** What moved materially, a sentence each; empty where nothing did. */
  public List<String> sentences() {
    var sentences = new ArrayList<String>();
    var times = now.weights().lambda() / frozen.weights().lambda();
    if (Math.max(times, 1 / times) >= limits.times()) {
      sentences.add(
          "One pair in %,.0f is one person; when the weights were learned it was one in %,.0f."
              .formatted(1 / now.weights().lambda(), 1 / frozen.weights().lambda()));
    }
    for (var at = 0; at < plan.comparisons().size(); at++) {
      addSentences(sentences, at, comparisons().get(at));
    }
    return sentences;
  }

  private void addSentences(List<String> sentences, int at, Moved moved) {
    if (moved.stability().orElse(0) >= limits.stability()) {
      sentences.add(frozen
          .candidates()
          .map(then -> spread(plan.comparisons().get(at), at, then))
          .orElse(""));
    }
    moved
        .furthest()
        .filter(level -> level.bits() >= limits.bits())
        .ifPresent(level -> sentences.add(String.format(
            Locale.ROOT,
            "%s: '%s' would weigh %+.1f now; it is frozen at %+.1f.",
            moved.comparison(),
            level.level(),
            level.now(),
            level.then())));
  }

  /** The level, or the missing values, whose share moved most, in words. */
  private String spread(PlanComparison comparison, int at, CandidateShares then) {
    var most = IntStream.rangeClosed(0, comparison.levelCount())
        .reduce((one, other) -> moved(then, at, one) >= moved(then, at, other) ? one : other)
        .orElse(0);
    var name = most == comparison.levelCount() ? "missing" : comparison.levelName(most);
    return String.format(
        Locale.ROOT,
        "%s: of the pairs compared, %.1f %% are '%s'; when the weights were learned it was %.1f %%.",
        comparison.name(),
        100 * now.candidates().of(at, most),
        name,
        100 * then.of(at, most));
  }

  private double moved(CandidateShares then, int at, int level) {
    return Math.abs(now.candidates().of(at, level) - then.of(at, level));
  }
}
