package org.trivet.matching.pair;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

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

  /**
   * Counts blocks before and after, and keeps in mind those that crossed the cap.
   *
   * @param present all that lie in a block of one that came or left, and are there now
   */
  Resized resize(BitSet left, int firstNew, BitSet present) {
    var leaving = new LongCounts();
    var coming = new LongCounts();
    left.stream().forEach(at -> forEachKey(at, key -> leaving.add(key, 1)));
    IntStream.range(firstNew, keys.records())
        .forEach(at -> forEachKey(at, key -> coming.add(key, 1)));
    var sizes = new LongCounts();
    for (var touched : List.of(leaving, coming)) {
      Arrays.stream(touched.keysInAnyOrder())
          .filter(key -> !sizes.has(key))
          .forEach(key -> sizes.add(key, 1));
    }
    present.stream().forEach(at -> forEachKey(at, sizes::addKnown));
    var cap = keys.rule().cap();
    var blocks = 0;
    var records = 0L;
    for (var key : sizes.keysInAnyOrder()) {
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

  /** Every record of a block that crossed the cap is touched. */
  void addResized(BitSet present, BitSet touched) {
    if (!resized.isEmpty()) {
      var blocks = new KnownBlocks(resized);
      present.stream().filter(at -> keys.anyIn(at, blocks)).forEach(touched::set);
    }
  }

  /** The blocks in which some records lie. */
  LongCounts keysOf(BitSet records) {
    var wanted = new LongCounts();
    records.stream().forEach(at -> forEachKey(at, key -> wanted.add(key, 1)));
    return wanted;
  }

  /** See {@link BlockKeys#mark}. */
  void mark(int from, boolean[] marks, KnownBlocks blocks) {
    keys.mark(from, marks, blocks);
  }

  private void forEachKey(int record, LongConsumer consumer) {
    keys.forEach(record, key -> {
      if (share.holds(key)) {
        consumer.accept(key);
      }
    });
  }
}
