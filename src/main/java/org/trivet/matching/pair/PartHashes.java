package org.trivet.matching.pair;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.trivet.matching.plan.PartReading;
import org.trivet.matching.plan.PlanBlock;
import org.trivet.matching.value.Records;
import org.trivet.matching.value.Terms;

/** What a part of a blocking rule reads of records, as hashes; what is read of each different value is read once. */
final class PartHashes {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final long[] NONE = {};

  private final Of[] columns;

  private PartHashes(Of[] columns) {
    this.columns = columns;
  }

  /** One column and the hashes of its terms. */
  private record Of(Records.Column column, TermHashes hashes) {
    long first(int record) {
      var number = column.number(record);
      return number == Terms.MISSING ? 0 : hashes.first[number];
    }

    boolean isSingle(int record) {
      return !column.isSeveral(record)
          && (hashes.readsOne() || isSingleTerm(column.number(record)));
    }

    private boolean isSingleTerm(int number) {
      return number == Terms.MISSING || !hashes.isSeveral[number];
    }

    long[] all(int record) {
      var number = column.number(record);
      var all = number == Terms.MISSING ? NONE : hashes.all(number);
      for (var more : column.further(record)) {
        var behind = hashes.all(more);
        var from = all.length;
        all = Arrays.copyOf(all, from + behind.length);
        System.arraycopy(behind, 0, all, from, behind.length);
      }
      return all;
    }
  }

  /** Of each term the first hash, 0 for none, and all where there are more. */
  private static final class TermHashes {
    private final long[] first;
    private final long[][] several;

    /** Beside the hashes, since it is asked of every record. */
    private final boolean[] isSeveral;

    TermHashes(Terms terms, PlanBlock.Part part) {
      this.first = new long[terms.size()];
      this.several = part.reading().readsSeveral() ? new long[first.length][] : new long[0][];
      this.isSeveral = new boolean[several.length];
      for (var number = 0; number < first.length; number++) {
        if (several.length > 0) {
          several[number] = part.reading().all(terms.text(number)).stream()
              .mapToLong(PartHashes::hash)
              .toArray();
          first[number] = several[number].length == 0 ? 0 : several[number][0];
          isSeveral[number] = several[number].length > 1;
        } else {
          first[number] = hash(part.reading().of(terms.text(number)));
        }
      }
    }

    /** Whether no term says more than one thing. */
    boolean readsOne() {
      return isSeveral.length == 0;
    }

    long[] all(int number) {
      if (several.length > 0) {
        return several[number];
      }
      return first[number] == 0 ? NONE : new long[] {first[number]};
    }
  }

  static PartHashes of(Records records, PlanBlock.Part part, Read read) {
    return new PartHashes(part.fields().stream()
        .map(records.columns()::get)
        .map(column -> new Of(column, read.of(column.terms(), part)))
        .toArray(Of[]::new));
  }

  /** What parts of rules have read of dictionaries, by any number of threads. */
  static final class Read {
    private final Map<Reading, TermHashes> known = new ConcurrentHashMap<>();

    private record Reading(Terms terms, PartReading reading) {}

    TermHashes of(Terms terms, PlanBlock.Part part) {
      return known.computeIfAbsent(
          new Reading(terms, part.reading()), any -> new TermHashes(terms, part));
    }
  }

  boolean isSingle() {
    return Arrays.stream(columns)
        .allMatch(one -> one.column().isSingle() && one.hashes().several.length == 0);
  }

  /** Whether a record has no more than one value to read. */
  boolean isSingle(int record) {
    for (var one : columns) {
      if (!one.isSingle(record)) {
        return false;
      }
    }
    return true;
  }

  /** The hash of a record's only value, 0 for none; the sum over two fields, which is the same whichever way round they were written. */
  long first(int record) {
    var sum = 0L;
    for (var one : columns) {
      var hash = one.first(record);
      if (hash == 0) {
        return 0;
      }
      sum += hash;
    }
    return sum;
  }

  /** The same for records side by side. */
  long[] firsts(int from, int count) {
    var firsts = new long[count];
    for (var at = 0; at < count; at++) {
      firsts[at] = first(from + at);
    }
    return firsts;
  }

  /** The hashes of all values of a record. */
  long[] all(int record) {
    var sums = new long[] {0};
    for (var one : columns) {
      var hashes = one.all(record);
      var before = sums;
      sums = new long[before.length * hashes.length];
      for (var at = 0; at < sums.length; at++) {
        sums[at] = before[at / hashes.length] + hashes[at % hashes.length];
      }
    }
    return sums;
  }

  private static long hash(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    var hash = FNV_OFFSET;
    for (var at = 0; at < text.length(); at++) {
      hash = (hash ^ text.charAt(at)) * FNV_PRIME;
    }
    hash ^= hash >>> 29;
    return hash == 0 ? 1 : hash;
  }
}
