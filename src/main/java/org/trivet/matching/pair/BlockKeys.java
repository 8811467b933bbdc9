package org.trivet.matching.pair;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.trivet.matching.plan.PlanBlock;
import org.trivet.matching.value.Records;

/** The blocks in which records lie under one rule, as 64-bit numbers: usually one each, more where a record has several values of a part. */
final class BlockKeys {
  private static final long START = 0xcbf29ce484222325L;

  private final PlanBlock rule;
  private final int records;
  private final PartHashes[] parts;
  private final boolean isSingle;

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
    return perRule(records, rules, new PartHashes.Read());
  }

  /** The same, for records some of whose values have been read before. */
  static List<BlockKeys> perRule(Records records, List<PlanBlock> rules, PartHashes.Read read) {
    return rules.stream()
        .parallel()
        .map(rule -> new BlockKeys(records, rule, read))
        .toList();
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
    var key = START;
    for (var at = 0; at < parts.length && key != 0; at++) {
      key = joined(key, parts[at].first(record));
    }
    return key;
  }

  /** Every block of a record, each once. */
  void forEach(int record, LongConsumer consumer) {
    if (!isSingle(record)) {
      forEachOfSeveral(record, consumer);
      return;
    }
    var key = of(record);
    if (key != 0) {
      consumer.accept(key);
    }
  }

  /** Which of the records from one position on lie in one of some blocks. */
  void mark(int from, boolean[] marks, KnownBlocks blocks) {
    var keys = firstKeys(from, marks.length);
    for (var at = 0; at < marks.length; at++) {
      marks[at] |= isSingle(from + at) ? blocks.holds(keys[at]) : anyOfSeveralIn(from + at, blocks);
    }
  }

  /** The first keys of records side by side, part by part: what the parts read lies far apart in memory and is waited for together. */
  private long[] firstKeys(int from, int count) {
    var keys = new long[count];
    Arrays.fill(keys, START);
    for (var part : parts) {
      var hashes = part.firsts(from, count);
      for (var at = 0; at < count; at++) {
        keys[at] = joined(keys[at], hashes[at]);
      }
    }
    return keys;
  }

  /** Whether a record lies in one of some blocks. */
  boolean anyIn(int record, KnownBlocks blocks) {
    return isSingle(record) ? blocks.holds(of(record)) : anyOfSeveralIn(record, blocks);
  }

  private boolean anyOfSeveralIn(int record, KnownBlocks blocks) {
    for (var key : several(record)) {
      if (blocks.holds(key)) {
        return true;
      }
    }
    return false;
  }

  private void forEachOfSeveral(int record, LongConsumer consumer) {
    var keys = several(record);
    for (var at = 0; at < keys.length; at++) {
      if (keys[at] != 0 && !hasBefore(keys, at)) {
        consumer.accept(keys[at]);
      }
    }
  }

  /** The blocks of a record, some of them perhaps more than once; 0 stands for none. */
  private long[] several(int record) {
    var keys = new long[] {START};
    for (var part : parts) {
      keys = joined(keys, part.all(record));
    }
    return keys;
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
