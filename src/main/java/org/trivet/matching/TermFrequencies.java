package org.trivet.matching;

import java.io.Serializable;
import java.util.Map;

/** How common names are, as shares of all children: the frozen list of the common ones, and one share for every other name. */
public record TermFrequencies(Map<String, Double> common, double rare) implements Serializable {
  public TermFrequencies {
    common = Map.copyOf(common);
    if (!(rare > 0 && rare < 1)) {
      throw new IllegalArgumentException(
          "The share of a rare name must lie between 0 and 1, but is " + rare);
    }
  }

  public double of(String name) {
    return common.getOrDefault(name, rare);
  }
}
