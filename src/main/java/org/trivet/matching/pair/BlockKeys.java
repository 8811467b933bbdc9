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
  private final List<PartHashes> parts;

  BlockKeys(Records records, PlanBlock rule) {
    this(records, rule, new PartHashes.Read());
  }

  private BlockKeys(Records records, PlanBlock rule, PartHashes.Read read) {
    this.rule = rule;
    this.records = records.size();
    this.parts =
        rule.parts().stream().map(part -> PartHashes.of(records, part, read)).toList();
  }

  /** The keys of several rules; what more than one of them reads of a value is read once. */
  static List<BlockKeys> perRule(Records records, List<PlanBlock> rules) {
    var read = new PartHashes.Read();
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
    return parts.stream().allMatch(PartHashes::isSingle);
  }

  /** The block of a record whose rule is {@link #isSingle}; 0 for none. */
  long of(int record) {
    var key = START;
    for (var part : parts) {
      key = joined(key, part.first(record));
    }
    return key;
  }

  /** Every block of a record, each once. */
  void forEach(int record, LongConsumer consumer) {
    if (isSingle()) {
      var key = of(record);
      if (key != 0) {
        consumer.accept(key);
      }
      return;
    }
    var keys = new long[] {START};
    for (var part : parts) {
      keys = joined(keys, part.all(record));
    }
    Arrays.stream(keys).filter(key -> key != 0).distinct().forEach(consumer);
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
