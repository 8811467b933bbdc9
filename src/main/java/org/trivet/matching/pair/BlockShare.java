package org.trivet.matching.pair;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.Records;

/**
 * One of several shares into which all blocks fall, so that each share can be compared by itself on another machine: it needs the records
 * that lie in one of its blocks, and no other.
 *
 * @param number from 0 on
 * @param of how many shares there are
 */
public record BlockShare(int number, int of) {
  boolean holds(long key) {
    return of == 1 || shareOf(key, of) == number;
  }

  private static int shareOf(long key, int of) {
    return (int) Long.remainderUnsigned(key >>> 32, of);
  }

  /** Which shares each record is needed in. */
  public static final class Needed {
    private final List<BlockKeys> rules;
    private final int shares;

    public Needed(Records records, MatchPlan plan, int shares) {
      this.rules =
          plan.blocks().stream().map(rule -> new BlockKeys(records, rule)).toList();
      this.shares = shares;
    }

    /** The numbers of the shares, each once, in ascending order. */
    public void forEach(int record, IntConsumer consumer) {
      var needed = new BitSet(shares);
      rules.forEach(rule -> rule.forEach(record, key -> needed.set(shareOf(key, shares))));
      needed.stream().forEach(consumer);
    }
  }
}
