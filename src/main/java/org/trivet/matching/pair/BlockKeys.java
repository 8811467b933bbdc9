package org.trivet.matching.pair;

import java.util.List;
import org.trivet.matching.plan.PlanBlock;
import org.trivet.matching.value.Records;

/** The block of each record under one rule, as a 64-bit number; 0 for none. */
final class BlockKeys {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private BlockKeys() {}

  static long[] of(Records records, PlanBlock rule) {
    var keys = new long[records.size()];
    java.util.Arrays.fill(keys, FNV_OFFSET);
    for (var part : rule.parts()) {
      if (part.fields().size() == 1) {
        addOne(keys, records.columns().get(part.fields().get(0)), part);
      } else {
        addInAnyOrder(keys, columns(records, part), part);
      }
    }
    return keys;
  }

  private static List<Records.Column> columns(Records records, PlanBlock.Part part) {
    return part.fields().stream().map(records.columns()::get).toList();
  }

  private static void addOne(long[] keys, Records.Column column, PlanBlock.Part part) {
    var hashes = hashes(column, part);
    for (var record = 0; record < keys.length; record++) {
      keys[record] = joined(keys[record], hash(hashes, column.number(record)));
    }
  }

  /** The sum of the parts' hashes is the same whichever way round two fields were written. */
  private static void addInAnyOrder(
      long[] keys, List<Records.Column> columns, PlanBlock.Part part) {
    var hashes = columns.stream().map(column -> hashes(column, part)).toList();
    for (var record = 0; record < keys.length; record++) {
      var sum = 0L;
      var isWhole = true;
      for (var at = 0; at < columns.size(); at++) {
        var hash = hash(hashes.get(at), columns.get(at).number(record));
        isWhole &= hash != 0;
        sum += hash;
      }
      keys[record] = joined(keys[record], isWhole ? sum : 0);
    }
  }

  /** What is read of each different value is read once. */
  private static long[] hashes(Records.Column column, PlanBlock.Part part) {
    var hashes = new long[column.terms().size()];
    for (var number = 0; number < hashes.length; number++) {
      var read = part.reading().of(column.terms().text(number));
      hashes[number] = read.isEmpty() ? 0 : hash(read);
    }
    return hashes;
  }

  private static long hash(long[] hashes, int number) {
    return number < 0 ? 0 : hashes[number];
  }

  private static long joined(long key, long part) {
    if (key == 0 || part == 0) {
      return 0;
    }
    var mixed = (key ^ part) * 0x9e3779b97f4a7c15L;
    mixed ^= mixed >>> 32;
    return mixed == 0 ? 1 : mixed;
  }

  private static long hash(String text) {
    var hash = FNV_OFFSET;
    for (var at = 0; at < text.length(); at++) {
      hash = (hash ^ text.charAt(at)) * FNV_PRIME;
    }
    hash ^= hash >>> 29;
    return hash == 0 ? 1 : hash;
  }
}
