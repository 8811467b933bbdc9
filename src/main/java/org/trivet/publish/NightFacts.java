package org.trivet.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the night went, as far as it bears on the figures.
 *
 * @param notCounted measure to the reason why the night left it out
 * @param late table to the sentence about its sender, where that was late or could not be reached
 */
public record NightFacts(Map<String, String> notCounted, Map<String, String> late) {
  public NightFacts {
    notCounted = Map.copyOf(notCounted);
    late = Map.copyOf(late);
  }

  public Optional<String> whyNotCounted(String measureId) {
    return Optional.ofNullable(notCounted.get(measureId));
  }

  /** The sentences about late senders of these tables, each once. */
  public List<String> lateFor(List<String> tables) {
    return tables.stream()
        .filter(late::containsKey)
        .map(table -> late.getOrDefault(table, ""))
        .distinct()
        .sorted()
        .toList();
  }
}
