package org.trivet.matching.pair;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.trivet.matching.plan.PlanBlock;
import org.trivet.matching.value.Records;

/** The blocks in which records lie under one rule, as 64-bit numbers: usually one each, more where a record has several values of a part. */
final class BlockKeys {
  private static final long START = 0xcbf29ce484222325L;

  /** Stands for the keys of a record that may lie in several blocks. */
  private static final long SEVERAL = Long.MIN_VALUE;

  private static final int RECORDS_OF_A_PIECE = 1 << 14;

  private final PlanBlock rule;
  private final int records;
  private final PartHashes[] parts;
  private final boolean isSingle;

  /** The key of each record that has no more than one, where they are known already. */
  private long[] known = {};

  BlockKeys(Records records, PlanBlock rule) {
    this(records, rule, new PartHashes.Read());
  }

  private BlockKeys(Records records, PlanBlock rule, PartHashes.Read read) {
    this.rule = rule;
    this.records = records.size();
    this.parts = rule.parts().stream()
        .map(part -> PartHashes.of(records, part, read))
        .toArray(PartHashes[]::new);
    this.isSingle = Arrays.stream(parts).allMatch(PartHashes::isSingle);
  }

  /** The keys of several rules; what more than one of them reads of a value is read once. */
  static List<BlockKeys> perRule(Records records, List<PlanBlock> rules) {
    var read = new PartHashes.Read();
    return rules.stream()
        .parallel()
        .map(rule -> new BlockKeys(records, rule, read))
        .toList();
  }

  /** Works the keys of rules out once, for who will ask for all of them several times: record by record, whose values lie side by side. */
  static void know(List<BlockKeys> rules, int records) {
    rules.forEach(rule -> rule.known = new long[records]);
    IntStream.rangeClosed(0, records / RECORDS_OF_A_PIECE).parallel().forEach(piece -> {
      var until = Math.min(records, (piece + 1) * RECORDS_OF_A_PIECE);
      for (var record = piece * RECORDS_OF_A_PIECE; record < until; record++) {
        for (var rule : rules) {
          rule.known[record] = rule.onlyKey(record);
        }
      }
    });
  }

  PlanBlock rule() {
    return rule;
  }

  int records() {
    return records;
  }

  /** Whether no record lies in more than one block. */
  boolean isSingle() {
    return isSingle;
  }

  /** Whether one record lies in no more than one block. */
  private boolean isSingle(int record) {
    if (!isSingle) {
      for (var part : parts) {
        if (!part.isSingle(record)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The block of a record whose rule is {@link #isSingle}; 0 for none. */
  long of(int record) {
    return known.length > 0 ? known[record] : firstKey(record);
  }

  private long onlyKey(int record) {
    return isSingle(record) ? firstKey(record) : SEVERAL;
  }

  private long firstKey(int record) {
    var key = START;
    for (var at = 0; at < parts.length && key != 0; at++) {
      key = joined(key, parts[at].first(record));
    }
    return key;
  }

  /** Every block of a record, each once. */
  void forEach(int record, LongConsumer consumer) {
    var key = known.length > 0 ? known[record] : onlyKey(record);
    if (key == SEVERAL) {
      forEachOfSeveral(record, consumer);
    } else if (key != 0) {
      consumer.accept(key);
    }
  }

  private void forEachOfSeveral(int record, LongConsumer consumer) {
    var keys = new long[] {START};
    for (var part : parts) {
      keys = joined(keys, part.all(record));
    }
    for (var at = 0; at < keys.length; at++) {
      if (keys[at] != 0 && !hasBefore(keys, at)) {
        consumer.accept(keys[at]);
      }
    }
  }

  /** A record lies in a handful of blocks. */
  private static boolean hasBefore(long[] keys, int place) {
    for (var at = 0; at < place; at++) {
      if (keys[at] == keys[place]) {
        return true;
      }
    }
    return false;
  }

  private static long[] joined(long[] keys, long[] hashes) {
    var joined = new long[keys.length * hashes.length];
    var at = 0;
    for (var key : keys) {
      for (var hash : hashes) {
        joined[at++] = joined(key, hash);
      }
    }
    return joined;
  }

  private static long joined(long key, long part) {
    if (key == 0 || part == 0) {
      return 0;
    }
    var mixed = (key ^ part) * 0x9e3779b97f4a7c15L;
    mixed ^= mixed >>> 32;
    return mixed == 0 ? 1 : mixed;
  }
}
