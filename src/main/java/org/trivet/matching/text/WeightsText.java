package org.trivet.matching.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.trivet.matching.TermFrequencies;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.plan.PlanComparison;

/** The numbers of weights as texts hold them: lambda, the share of relatives, and m, u and r of every level that weighs. */
public final class WeightsText {
  /** The keys under which the numbers stand. */
  public static final List<String> KEYS = List.of("lambda", "relatives", "comparisons");

  private WeightsText() {}

  /** The numbers by their keys, in the order of the plan. */
  public static Map<String, Object> numbers(MatchPlan plan, LearnedWeights weights) {
    var comparisons = new LinkedHashMap<String, Object>();
    for (var at = 0; at < plan.comparisons().size(); at++) {
      if (plan.comparisons().get(at).isWeighed()) {
        comparisons.put(
            plan.comparisons().get(at).name(),
            written(plan.comparisons().get(at), weights.comparisons().get(at)));
      }
    }
    var numbers = new LinkedHashMap<String, Object>();
    numbers.put("lambda", weights.lambda());
    numbers.put("relatives", weights.relatives());
    numbers.put("comparisons", comparisons);
    return numbers;
  }

  private static Map<String, Object> written(
      PlanComparison comparison, LearnedWeights.Shares shares) {
    var levels = new LinkedHashMap<String, Object>();
    for (var level = 0; level < comparison.levelCount(); level++) {
      levels.put(
          comparison.levelName(level),
          new TreeMap<>(Map.of("m", shares.m(level), "u", shares.u(level), "r", shares.r(level))));
    }
    var written = new LinkedHashMap<String, Object>();
    written.put("levels", levels);
    shares.terms().forEach(terms -> {
      written.put("rare", terms.rare());
      written.put("common", new TreeMap<>(terms.common()));
    });
    return written;
  }

  /** The weights that were learned for the very comparisons and levels of the plan; keys that are no numbers are left alone. */
  public static LearnedWeights read(ModelNode root, MatchPlan plan, Path model) {
    var written = root.required("comparisons").children();
    var names = plan.comparisons().stream()
        .filter(PlanComparison::isWeighed)
        .map(PlanComparison::name)
        .toList();
    if (!List.copyOf(written.keySet()).equals(names)) {
      throw ModelRefusals.weightsOfAnotherModel(root.file(), model);
    }
    var shares = new ArrayList<LearnedWeights.Shares>();
    for (var comparison : plan.comparisons()) {
      shares.add(
          comparison.isWeighed()
              ? shares(root.required("comparisons").required(comparison.name()), comparison)
                  .orElseThrow(() -> ModelRefusals.weightsOfAnotherModel(root.file(), model))
              : LearnedWeights.Shares.sayingNothing(comparison.levelCount()));
    }
    return new LearnedWeights(
        root.required("lambda").number(), root.required("relatives").number(), shares);
  }

  /** Empty where the levels are others than the comparison's. */
  private static Optional<LearnedWeights.Shares> shares(ModelNode node, PlanComparison comparison) {
    var levels = node.required("levels").children();
    return List.copyOf(levels.keySet()).equals(levelNames(comparison))
        ? Optional.of(new LearnedWeights.Shares(
            numbers(levels, "m"), numbers(levels, "u"), numbers(levels, "r"), terms(node)))
        : Optional.empty();
  }

  /** The names of a comparison's levels, the strongest first. */
  public static List<String> levelNames(PlanComparison comparison) {
    return IntStream.range(0, comparison.levelCount())
        .mapToObj(comparison::levelName)
        .toList();
  }

  private static double[] numbers(Map<String, ModelNode> levels, String key) {
    return levels.values().stream()
        .mapToDouble(level -> level.required(key).number())
        .toArray();
  }

  private static List<TermFrequencies> terms(ModelNode node) {
    return node.at("rare").stream()
        .map(rare -> {
          var common = new LinkedHashMap<String, Double>();
          node.required("common")
              .children()
              .forEach((term, share) -> common.put(term, share.number()));
          return new TermFrequencies(common, rare.number());
        })
        .toList();
  }
}
