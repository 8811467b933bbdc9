package org.trivet.matching.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The blocks of one rule. An entry is a record in a block: the first entries are the records themselves, with their first blocks; behind
 * them come, record by record, the further blocks of those that lie in several.
 */
final class RuleBlocks {
  private final long[] keys;
  private final int[] furtherFrom;
  private final int[] owners;
  private final int[] order;
  private final List<Block> blocks = new ArrayList<>();
  private final int records;
  private int tooLarge;
  private long inTooLarge;

  private RuleBlocks(int records, Entries entries) {
    this.records = records;
    this.keys = entries.keys;
    this.furtherFrom = entries.furtherFrom;
    this.owners = entries.owners;
    this.order = SortedByKey.of(keys);
  }

  /** Whether a record counts in a block. */
  @FunctionalInterface
  interface Wanted {
    boolean is(int record, long key);
  }

  /**
   * @param ofRule the keys of its records
   * @param number the rule's place among the rules
   * @param wanted which blocks are looked at: all of them, or one share of them
   */
  static RuleBlocks of(BlockKeys ofRule, int number, Wanted wanted) {
    var blocks = new RuleBlocks(ofRule.records(), Entries.of(ofRule.records(), ofRule, wanted));
    blocks.gather(number, ofRule.rule().cap());
    return blocks;
  }

  /** Keys of entries; where further blocks of a record begin, and whose each is. Both are empty where no record lies in two blocks. */
  private static final class Entries {
    private long[] keys;
    private int[] furtherFrom = {};
    private int[] owners = {};
    private int size;

    private Entries(int records) {
      this.keys = new long[records];
      this.size = records;
    }

    static Entries of(int records, BlockKeys keys, Wanted wanted) {
      var entries = new Entries(records);
      if (keys.isSingle()) {
        for (var record = 0; record < records; record++) {
          var key = keys.of(record);
          entries.keys[record] = wanted.is(record, key) ? key : 0;
        }
      } else {
        entries.addSeveral(records, keys, wanted);
      }
      return entries;
    }

    private void addSeveral(int records, BlockKeys ofRule, Wanted wanted) {
      furtherFrom = new int[records + 1];
      for (var record = 0; record < records; record++) {
        var at = record;
        furtherFrom[record] = size;
        ofRule.forEach(at, key -> {
          if (wanted.is(at, key)) {
            add(at, key);
          }
        });
      }
      furtherFrom[records] = size;
      keys = Arrays.copyOf(keys, size);
    }

    private void add(int record, long key) {
      if (keys[record] == 0) {
        keys[record] = key;
        return;
      }
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, size + size / 2 + 16);
      }
      var further = size - (furtherFrom.length - 1);
      if (further == owners.length) {
        owners = Arrays.copyOf(owners, further + further / 2 + 16);
      }
      owners[further] = record;
      keys[size++] = key;
    }
  }

  private void gather(int number, int cap) {
    for (var from = 0; from < order.length; ) {
      var until = end(from);
      var block = new Block(number, from, until);
      if (block.records() > cap) {
        tooLarge++;
        inTooLarge += block.records();
        Arrays.stream(order, from, until).forEach(entry -> keys[entry] = 0);
      } else if (block.records() > 1) {
        blocks.add(block);
      }
      from = until;
    }
  }

  private int end(int from) {
    var until = from + 1;
    while (until < order.length && keys[order[until]] == keys[order[from]]) {
      until++;
    }
    return until;
  }

  List<Block> blocks() {
    return blocks;
  }

  int tooLarge() {
    return tooLarge;
  }

  long inTooLarge() {
    return inTooLarge;
  }

  /** How many records lie in no block, blocks that are too large counted. */
  long notPlaced() {
    return records - Arrays.stream(order).filter(entry -> entry < records).count();
  }

  /** Whether no record lies in two blocks. */
  boolean isSingle() {
    return furtherFrom.length == 0;
  }

  /** The record at a place of the rule's order. */
  int record(int place) {
    return owner(order[place]);
  }

  /** Every pair of a block, the smaller record first; a pair of two blocks only in the one whose key is smaller. */
  void pairs(Block block, Candidates.Look look) {
    for (var later = block.from() + 1; later < block.until(); later++) {
      for (var earlier = block.from(); earlier < later; earlier++) {
        if (isSingle()) {
          look.at(order[earlier], order[later]);
        } else {
          pair(block, owner(order[earlier]), owner(order[later]), look);
        }
      }
    }
  }

  private void pair(Block block, int one, int other, Candidates.Look look) {
    if (one != other && smallestShared(one, other) == keys[order[block.from()]]) {
      look.at(Math.min(one, other), Math.max(one, other));
    }
  }

  private int owner(int entry) {
    return entry < records ? entry : owners[entry - records];
  }

  /** Whether two records lie in one block that is not too large. */
  boolean share(int one, int other) {
    return isSingle()
        ? keys[one] != 0 && keys[one] == keys[other]
        : smallestShared(one, other) != 0;
  }

  /** 0 where two records share no block. */
  private long smallestShared(int one, int other) {
    var smallest = shared(keys[one], other);
    for (var entry = furtherFrom[one]; entry < furtherFrom[one + 1]; entry++) {
      var shared = shared(keys[entry], other);
      smallest = shared != 0 && (smallest == 0 || shared < smallest) ? shared : smallest;
    }
    return smallest;
  }

  private long shared(long key, int other) {
    if (key == 0) {
      return 0;
    }
    if (keys[other] == key) {
      return key;
    }
    for (var entry = furtherFrom[other]; entry < furtherFrom[other + 1]; entry++) {
      if (keys[entry] == key) {
        return key;
      }
    }
    return 0;
  }
}
