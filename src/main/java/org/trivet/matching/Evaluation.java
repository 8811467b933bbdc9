package org.trivet.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

  /** How well the pairs of one group's records were found; a pair of two groups counts in both. */
  public record OfGroup(long records, Quality quality) {}

  /** The same by group; the records that no group names are left out. */
  public static Map<String, OfGroup> byGroup(
      Map<String, String> found, Map<String, String> truth, Map<String, String> groups) {
    var records = found.keySet().stream().filter(truth::containsKey).toList();
    var trueOf = pairsByGroup(records, truth::get, groups);
    var foundOf = pairsByGroup(records, found::get, groups);
    var rightOf =
        pairsByGroup(records, record -> found.get(record) + "\n" + truth.get(record), groups);
    var sizes = new TreeMap<String, Long>();
    records.stream()
        .filter(groups::containsKey)
        .forEach(record -> sizes.merge(groups.get(record), 1L, Long::sum));
    var byGroup = new TreeMap<String, OfGroup>();
    sizes.forEach((group, size) -> byGroup.put(
        group,
        new OfGroup(
            size,
            new Quality(
                trueOf.getOrDefault(group, 0L),
                foundOf.getOrDefault(group, 0L),
                rightOf.getOrDefault(group, 0L)))));
    return byGroup;
  }

  /** Of a cluster of n records, k of them of the group, the pairs that touch the group: those among the k, and each of the k with each other one. */
  private static Map<String, Long> pairsByGroup(
      List<String> records, Function<String, String> cluster, Map<String, String> groups) {
    var sizes = new HashMap<String, Long>();
    var parts = new HashMap<String, Map<String, Long>>();
    records.forEach(record -> {
      sizes.merge(cluster.apply(record), 1L, Long::sum);
      Optional.ofNullable(groups.get(record))
          .ifPresent(group -> parts
              .computeIfAbsent(cluster.apply(record), of -> new HashMap<>())
              .merge(group, 1L, Long::sum));
    });
    var pairs = new HashMap<String, Long>();
    parts.forEach((of, byGroup) -> byGroup.forEach((group, k) ->
        pairs.merge(group, k * (k - 1) / 2 + k * (sizes.getOrDefault(of, k) - k), Long::sum)));
    return pairs;
  }

  private static long pairs(Iterable<String> records, Function<String, String> group) {
    var sizes = new HashMap<String, Long>();
    records.forEach(record -> sizes.merge(group.apply(record), 1L, Long::sum));
    return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
  }
}
