package org.trivet.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is known of pairs of records beforehand: single pairs that a person looked at, or whose every record is. */
public final class KnownPairs {
  /** Whether two records are one person. */
  public enum Answer {
    SAME,
    DIFFERENT;

    private static final Map<String, Answer> WRITTEN = Map.of(
        "yes", SAME,
        "y", SAME,
        "true", SAME,
        "1", SAME,
        "no", DIFFERENT,
        "n", DIFFERENT,
        "false", DIFFERENT,
        "0", DIFFERENT);

    /** As people write it, {@code yes} or {@code no}; empty where it is neither. */
    static Optional<Answer> of(String written) {
      return Optional.ofNullable(WRITTEN.get(written.strip().toLowerCase(Locale.ROOT)));
    }
  }

  /** Two records, the smaller first, and what a person said of them. */
  record Labelled(int one, int other, Answer answer) {
    Labelled {
      if (one > other) {
        throw new IllegalArgumentException("The smaller record comes first");
      }
    }
  }

  /** A record of which nothing is known. */
  static final int UNKNOWN = -1;

  private final List<Labelled> labels;
  private final Map<Long, Answer> byPair = new HashMap<>();
  private final int[] people;

  private KnownPairs(List<Labelled> labels, int[] people) {
    this.labels = List.copyOf(labels);
    this.people = people.clone();
    labels.forEach(label -> byPair.put(key(label.one(), label.other()), label.answer()));
  }

  static KnownPairs ofLabels(List<Labelled> labels) {
    return new KnownPairs(labels, new int[0]);
  }

  /** For every record the number of its person, or {@link #UNKNOWN}. */
  static KnownPairs ofTruth(int[] people) {
    return new KnownPairs(List.of(), people);
  }

  private static long key(int one, int other) {
    return ((long) Math.min(one, other) << 32) | Math.max(one, other);
  }

  /** Whether the two are one person, where that is known. */
  Optional<Answer> of(int one, int other) {
    if (people.length == 0) {
      return Optional.ofNullable(byPair.get(key(one, other)));
    }
    if (people[one] == UNKNOWN || people[other] == UNKNOWN) {
      return Optional.empty();
    }
    return Optional.of(people[one] == people[other] ? Answer.SAME : Answer.DIFFERENT);
  }

  /** Whether every pair of the records that are known at all is known, so that the quality of clusters can be told. */
  boolean isTruth() {
    return people.length > 0;
  }

  /** The number of a record's person, or {@link #UNKNOWN}. */
  int person(int record) {
    return people[record];
  }

  /** What was said of single pairs, in the order of the file. */
  List<Labelled> labels() {
    return labels;
  }

  /** Every pair that is known to be one person. */
  List<int[]> same() {
    return isTruth() ? sameByTruth() : same(labels);
  }

  static List<int[]> same(List<Labelled> labels) {
    return labels.stream()
        .filter(label -> label.answer() == Answer.SAME)
        .map(label -> new int[] {label.one(), label.other()})
        .toList();
  }

  private List<int[]> sameByTruth() {
    var order = new long[people.length];
    for (var record = 0; record < order.length; record++) {
      order[record] = ((long) people[record] << 32) | record;
    }
    Arrays.sort(order);
    var same = new ArrayList<int[]>();
    for (var later = 0; later < order.length; later++) {
      for (var earlier = later - 1; earlier >= 0 && areOne(order, earlier, later); earlier--) {
        same.add(new int[] {(int) order[earlier], (int) order[later]});
      }
    }
    return same;
  }

  private static boolean areOne(long[] order, int earlier, int later) {
    return order[later] >= 0 && order[earlier] >> 32 == order[later] >> 32;
  }
}
