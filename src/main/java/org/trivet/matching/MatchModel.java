package org.trivet.matching;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All that matching knows beforehand, frozen and approved under one version: the share of pairs that are one child (lambda), the levels'
 * shares, how common names are, definite rules, blocking rules with their caps, thresholds.
 */
public record MatchModel(
    String version,
    double lambda,
    List<Comparison> comparisons,
    Map<Attribute, TermFrequencies> termFrequencies,
    List<DefiniteRule> definiteRules,
    List<BlockingRule> blockingRules,
    Thresholds thresholds,
    ShortForms shortForms)
    implements Serializable {
  public MatchModel {
    comparisons = List.copyOf(comparisons);
    termFrequencies = Map.copyOf(termFrequencies);
    definiteRules = List.copyOf(definiteRules);
    blockingRules = List.copyOf(blockingRules);
    if (!(lambda > 0 && lambda < 1)) {
      throw new IllegalArgumentException("Lambda must lie between 0 and 1, but is " + lambda);
    }
  }

  /** Log2 of the odds that two records taken at random are one child. */
  public double priorWeight() {
    return Math.log(lambda / (1 - lambda)) / Math.log(2);
  }

  /** The weight of each listed level of each comparison. */
  public Map<Attribute, Map<Likeness, Double>> weights() {
    var weights = new EnumMap<Attribute, Map<Likeness, Double>>(Attribute.class);
    for (var comparison : comparisons) {
      var ofLevels = new EnumMap<Likeness, Double>(Likeness.class);
      comparison.levels().forEach(level -> ofLevels.put(level.likeness(), level.weight()));
      weights.put(comparison.attribute(), ofLevels);
    }
    return weights;
  }

  @Override
  public String toString() {
    return "MatchModel[" + version + "]";
  }
}
