package org.trivet.disclosure.rule;

import java.util.List;
import java.util.Map;
import org.trivet.disclosure.CountRule;

/** Counts that are shown, of which one lies within another: the difference is a group of children that nobody meant to show. */
public record Differences(Map<String, Long> shown, CountRule rule) {
  public Differences {
    shown = Map.copyOf(shown);
  }

  /** One count's children are among the other's. */
  public record Nested(String part, String whole) {}

  /** The pairs whose difference is too small a group. */
  public List<Nested> unsafe(List<Nested> pairs) {
    return pairs.stream()
        .filter(pair -> shown.containsKey(pair.part()) && shown.containsKey(pair.whole()))
        .filter(pair -> rule.isUnsafe(difference(pair)))
        .toList();
  }

  private long difference(Nested pair) {
    return shown.getOrDefault(pair.whole(), 0L) - shown.getOrDefault(pair.part(), 0L);
  }
}
