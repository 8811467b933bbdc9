package org.trivet.matching.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.trivet.matching.pair.PatternCounts;

/** Counted patterns laid out one after the other, since learning goes over them hundreds of times. */
final class Patterns {
  private final List<int[]> levels = new ArrayList<>();
  private final long[] counts;
  private final long pairs;

  Patterns(PatternCounts counted) {
    var inOrder = new ArrayList<Long>();
    counted.forEach((pattern, count) -> {
      levels.add(pattern);
      inOrder.add(count);
    });
    this.counts = inOrder.stream().mapToLong(Long::longValue).toArray();
    this.pairs = java.util.Arrays.stream(counts).sum();
  }

  /** Every pattern, as levels in the order of the comparisons, with its number of pairs. */
  void forEach(ObjLongConsumer<int[]> consumer) {
    for (var at = 0; at < counts.length; at++) {
      consumer.accept(levels.get(at), counts[at]);
    }
  }

  /** How many pairs were counted. */
  long pairs() {
    return pairs;
  }
}
