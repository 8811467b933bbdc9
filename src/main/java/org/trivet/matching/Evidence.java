package org.trivet.matching;

import java.util.Map;
import java.util.stream.Collectors;

/** How alike two records are in each attribute, and the match weight that follows: log2 of the odds that they are one child. */
public record Evidence(double weight, Map<Attribute, Likeness> levels) {
  Likeness forename() {
    return levels.getOrDefault(Attribute.FORENAME, Likeness.MISSING);
  }

  Likeness birthDate() {
    return levels.getOrDefault(Attribute.BIRTH_DATE, Likeness.MISSING);
  }

  /** Levels as text, {@code forename=same,surname=close}; values never appear in it. */
  public String text() {
    return levels.entrySet().stream()
        .map(level -> level.getKey().text() + "=" + level.getValue().text())
        .collect(Collectors.joining(","));
  }
}
