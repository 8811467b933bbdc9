package org.trivet.matching.pair;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The blocks of one rule within a share, before and after some records came and left. */
final class TouchedRule {
  private final BlockShare share;
  private final BlockKeys keys;
  private final LongCounts resized = new LongCounts();

  TouchedRule(BlockKeys keys, BlockShare share) {
    this.keys = keys;
    this.share = share;
  }

  /** How the count of blocks that are too large, and of the records in them, changed. */
  record Resized(String rule, int blocks, long records) {}

  /** Counts blocks before and after, and marks those that crossed the cap. */
  Resized resize(BitSet left, int firstNew) {
    var leaving = new LongCounts();
    var coming = new LongCounts();
    left.stream().forEach(at -> forEachKey(at, key -> leaving.add(key, 1)));
    IntStream.range(firstNew, keys.records())
        .forEach(at -> forEachKey(at, key -> coming.add(key, 1)));
    var sizes = sizes(left, touchedKeys(leaving, coming));
    var cap = keys.rule().cap();
    var blocks = 0;
    var records = 0L;
    for (var key : sizes.keys()) {
      var after = sizes.of(key) - 1;
      var before = after - coming.of(key) + leaving.of(key);
      blocks += (after > cap ? 1 : 0) - (before > cap ? 1 : 0);
      records += (after > cap ? after : 0) - (before > cap ? before : 0);
      if ((after > cap) != (before > cap)) {
        resized.add(key, 1);
      }
    }
    return new Resized(keys.rule().name(), blocks, records);
  }

  private static long[] touchedKeys(LongCounts leaving, LongCounts coming) {
    return LongStream.concat(Arrays.stream(leaving.keys()), Arrays.stream(coming.keys()))
        .distinct()
        .toArray();
  }

  /** How many records lie in each touched block now, and one more. */
  private LongCounts sizes(BitSet left, long[] touched) {
    var sizes = new LongCounts();
    Arrays.stream(touched).forEach(key -> sizes.add(key, 1));
    for (var at = left.nextClearBit(0); at < keys.records(); at = left.nextClearBit(at + 1)) {
      forEachKey(at, sizes::addKnown);
    }
    return sizes;
  }

  /** Every record of a block that crossed the cap is touched. */
  void addResized(BitSet left, BitSet touched) {
    if (resized.keys().length == 0) {
      return;
    }
    for (var at = left.nextClearBit(0); at < keys.records(); at = left.nextClearBit(at + 1)) {
      var record = at;
      forEachKey(record, key -> {
        if (resized.of(key) > 0) {
          touched.set(record);
        }
      });
    }
  }

  LongCounts keysOf(BitSet touched) {
    var wanted = new LongCounts();
    touched.stream().forEach(at -> forEachKey(at, key -> wanted.add(key, 1)));
    return wanted;
  }

  private void forEachKey(int record, LongConsumer consumer) {
    keys.forEach(record, key -> {
      if (share.holds(key)) {
        consumer.accept(key);
      }
    });
  }
}
