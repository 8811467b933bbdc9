package org.trivet.matching.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trivet.matching.TermFrequencies;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.plan.PlanComparison;

/** What was learned for a model, as a file that people can read and compare: lambda, and m and u of every level. */
public final class WeightsFile {
  private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
      .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
      .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
      .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
      .build());

  private WeightsFile() {}

  public static void write(Path file, MatchPlan plan, LearnedWeights weights) {
    var comparisons = new LinkedHashMap<String, Object>();
    for (var at = 0; at < plan.comparisons().size(); at++) {
      if (plan.comparisons().get(at).isWeighed()) {
        comparisons.put(
            plan.comparisons().get(at).name(),
            written(plan.comparisons().get(at), weights.comparisons().get(at)));
      }
    }
    var root = new LinkedHashMap<String, Object>();
    root.put("lambda", weights.lambda());
    root.put("relatives", weights.relatives());
    root.put("comparisons", comparisons);
    try {
      Files.writeString(file, YAML.writeValueAsString(root));
    } catch (IOException cannotWrite) {
      throw ModelRefusals.cannotWrite(file, String.valueOf(cannotWrite.getMessage()));
    }
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

  /** The weights of a file that were learned for the very comparisons and levels of the plan. */
  public static LearnedWeights read(Path file, MatchPlan plan, Path model) {
    return read(ModelNode.of(file, ModelTexts.text(file)), plan, model);
  }

  static LearnedWeights read(ModelNode root, MatchPlan plan, Path model) {
    root.withOnly(List.of("version", "lambda", "relatives", "comparisons"));
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

  private static List<String> levelNames(PlanComparison comparison) {
    var names = new ArrayList<String>();
    for (var level = 0; level < comparison.levelCount(); level++) {
      names.add(comparison.levelName(level));
    }
    return names;
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
