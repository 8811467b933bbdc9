package org.trivet.matching;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Estimates m and lambda by expectation and maximisation over counted patterns of levels, with u fixed from random pairs; a missing
 * value says nothing.
 */
public final class Estimation {
  private static final double SMALLEST = 1e-6;

  private final Map<Attribute, Map<Likeness, Double>> u;
  private Map<Attribute, Map<Likeness, Double>> m;
  private double lambda;

  public Estimation(
      Map<Attribute, Map<Likeness, Double>> u, Map<Attribute, Map<Likeness, Double>> startingM) {
    this.u = u;
    this.m = startingM;
    this.lambda = 0.1;
  }

  /** A pattern of levels and how many compared pairs show it. */
  public record Pattern(Map<Attribute, Likeness> levels, long pairs) {}

  /** One round: the chance of each pattern to be one child under the present m and lambda, then m and lambda anew from those. */
  public void improve(List<Pattern> patterns) {
    var sums = new EnumMap<Attribute, Map<Likeness, Double>>(Attribute.class);
    var matches = 0.0;
    var pairs = 0L;
    for (var pattern : patterns) {
      var expected = chanceOf(pattern.levels()) * pattern.pairs();
      pattern
          .levels()
          .forEach((attribute, likeness) -> sums.computeIfAbsent(
                  attribute, any -> new EnumMap<>(Likeness.class))
              .merge(likeness, expected, Double::sum));
      matches += expected;
      pairs += pattern.pairs();
    }
    lambda = matches / pairs;
    m = shares(sums);
  }

  /** The chance that a pair with these levels is one child. */
  public double chanceOf(Map<Attribute, Likeness> levels) {
    var match = lambda;
    var other = 1 - lambda;
    for (var level : levels.entrySet()) {
      if (level.getValue() != Likeness.MISSING) {
        match *= share(m, level);
        other *= share(u, level);
      }
    }
    return match / (match + other);
  }

  public Map<Attribute, Map<Likeness, Double>> m() {
    return m;
  }

  /** The share of the given patterns' pairs that are one child. */
  public double lambda() {
    return lambda;
  }

  /** Counts as shares of those that say something. */
  public static Map<Attribute, Map<Likeness, Double>> shares(
      Map<Attribute, Map<Likeness, Double>> counts) {
    var shares = new EnumMap<Attribute, Map<Likeness, Double>>(Attribute.class);
    counts.forEach((attribute, levels) -> {
      var known = levels.entrySet().stream()
          .filter(level -> level.getKey() != Likeness.MISSING)
          .mapToDouble(Map.Entry::getValue)
          .sum();
      var ofLevels = new EnumMap<Likeness, Double>(Likeness.class);
      levels.forEach((likeness, count) ->
          ofLevels.put(likeness, Math.max(SMALLEST, count / Math.max(known, SMALLEST))));
      ofLevels.remove(Likeness.MISSING);
      shares.put(attribute, ofLevels);
    });
    return shares;
  }

  private static double share(
      Map<Attribute, Map<Likeness, Double>> shares, Map.Entry<Attribute, Likeness> level) {
    return shares.getOrDefault(level.getKey(), Map.of()).getOrDefault(level.getValue(), SMALLEST);
  }
}
