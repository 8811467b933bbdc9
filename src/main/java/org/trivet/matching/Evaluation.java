package org.trivet.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Holds clusters against the truth, over the records that both name. */
public final class Evaluation {
  private Evaluation() {}

  /** Counts pairs without listing them; both maps go from a record to its cluster. */
  public static Quality of(Map<String, String> found, Map<String, String> truth) {
    var records = found.keySet().stream().filter(truth::containsKey).toList();
    return new Quality(
        pairs(records, truth::get),
        pairs(records, found::get),
        pairs(records, record -> found.get(record) + "\n" + truth.get(record)));
  }

  private static long pairs(Iterable<String> records, Function<String, String> group) {
    var sizes = new HashMap<String, Long>();
    records.forEach(record -> sizes.merge(group.apply(record), 1L, Long::sum));
    return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
  }
}
