package org.trivet.matching.learn;

import java.util.ArrayList;
import java.util.List;
import org.trivet.matching.pair.PatternCounts;

/** Counted patterns laid out one after the other, since learning goes over them hundreds of times. */
final class Patterns {
  private final List<int[]> levels = new ArrayList<>();
  private final List<Double> counts = new ArrayList<>();
  private double pairs;

  /** Looks at one pattern: levels in the order of the comparisons. */
  @FunctionalInterface
  interface Look {
    void at(int[] levels, double pairs);
  }

  static Patterns of(PatternCounts counted) {
    return new Patterns().with(counted, 1);
  }

  /** Takes in more patterns, each pair standing for so many. */
  Patterns with(PatternCounts counted, double perPair) {
    counted.forEach((pattern, count) -> add(pattern, count * perPair));
    return this;
  }

  void add(int[] pattern, double count) {
    levels.add(pattern);
    counts.add(count);
    pairs += count;
  }

  /** Every pattern with its number of pairs. */
  void forEach(Look look) {
    for (var at = 0; at < counts.size(); at++) {
      look.at(levels.get(at), counts.get(at));
    }
  }

  /** How many pairs were counted. */
  double pairs() {
    return pairs;
  }
}
