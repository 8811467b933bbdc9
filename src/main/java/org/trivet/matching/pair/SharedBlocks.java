package org.trivet.matching.pair;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which rules' blocks two records share. For rules that put a record into one block only, the blocks of a record stand side by side by
 * their numbers, so that a pair is told by two places in memory; the other rules are asked themselves.
 */
final class SharedBlocks {
  private final RuleBlocks[] rules;
  private final boolean[] isSingle;

  /** Record by record and rule by rule: the block's number, counted from 1; 0 for none. */
  private final int[] numbers;

  SharedBlocks(List<RuleBlocks> rules, int records) {
    this.rules = rules.toArray(RuleBlocks[]::new);
    this.isSingle = new boolean[this.rules.length];
    this.numbers = new int[records * isSingle.length];
    IntStream.range(0, isSingle.length).parallel().forEach(this::place);
  }

  private void place(int rule) {
    var ofRule = rules[rule];
    isSingle[rule] = ofRule.isSingle();
    if (ofRule.isSingle()) {
      var number = 0;
      for (var block : ofRule.blocks()) {
        number++;
        for (var entry = block.from(); entry < block.until(); entry++) {
          numbers[ofRule.record(entry) * rules.length + rule] = number;
        }
      }
    }
  }

  /** The rules before one that find a pair, the first in the lowest bit. */
  long finders(int before, int one, int other) {
    var finders = 0L;
    for (var rule = 0; rule < before; rule++) {
      if (share(rule, one, other)) {
        finders |= 1L << rule;
      }
    }
    return finders;
  }

  /** Whether any rule before one finds a pair. */
  boolean anyFinds(int before, int one, int other) {
    for (var rule = 0; rule < before; rule++) {
      if (share(rule, one, other)) {
        return true;
      }
    }
    return false;
  }

  private boolean share(int rule, int one, int other) {
    if (!isSingle[rule]) {
      return rules[rule].share(one, other);
    }
    var number = numbers[one * rules.length + rule];
    return number != 0 && number == numbers[other * rules.length + rule];
  }
}
