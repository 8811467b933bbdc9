package org.trivet.matching.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trivet.matching.plan.ListDeclaration;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.plan.PlanBlock;
import org.trivet.matching.value.Records;

/** The pairs that blocking rules find, made one by one while they are looked at: none is kept. */
public final class Candidates {
  private final Records records;
  private final MatchPlan plan;
  private final List<PlanBlock> rules;
  private final List<long[]> keys = new ArrayList<>();
  private final List<int[]> orders = new ArrayList<>();
  private final List<List<Block>> blocks = new ArrayList<>();
  private final List<Overfull> overfull = new ArrayList<>();

  public Candidates(Records records, MatchPlan plan) {
    this(records, plan, plan.blocks());
  }

  /** The pairs that other rules than the plan's find. */
  public Candidates(Records records, MatchPlan plan, List<PlanBlock> rules) {
    this.records = records;
    this.plan = plan;
    this.rules = List.copyOf(rules);
    for (var rule = 0; rule < rules.size(); rule++) {
      add(rule);
    }
  }

  /** The blocks of a rule that were too large to be compared, how many, and how many records lie in them. */
  public record Overfull(String rule, int blocks, long records) {}

  /** What a rule reaches: its pairs, the records that lack one of its parts, and those in blocks that are too large. */
  public record Reach(String rule, long pairs, long notPlaced, long inTooLarge) {}

  /** Looks at one pair; the smaller record first. */
  @FunctionalInterface
  public interface Look {
    void at(int one, int other);
  }

  public List<Overfull> overfull() {
    return List.copyOf(overfull);
  }

  /** What each rule reaches, in the order of the rules. */
  public List<Reach> reaches() {
    var reaches = new ArrayList<Reach>();
    for (var rule = 0; rule < rules(); rule++) {
      var name = rules.get(rule).name();
      var tooLarge = overfull.stream()
          .filter(one -> one.rule().equals(name))
          .mapToLong(Overfull::records)
          .sum();
      reaches.add(new Reach(
          name,
          blocks.get(rule).stream().mapToLong(Block::pairs).sum(),
          records.size() - orders.get(rule).length,
          tooLarge));
    }
    return reaches;
  }

  int rules() {
    return blocks.size();
  }

  List<Block> blocks(int rule) {
    return blocks.get(rule);
  }

  private void add(int rule) {
    var ofRule = BlockKeys.of(records, rules.get(rule));
    var order = SortedByKey.of(ofRule);
    var good = new ArrayList<Block>();
    var cap = rules.get(rule).cap();
    var tooLarge = 0;
    var inTooLarge = 0L;
    for (var from = 0; from < order.length; ) {
      var until = end(ofRule, order, from);
      var block = new Block(rule, from, until);
      if (block.records() > cap) {
        tooLarge++;
        inTooLarge += block.records();
        Arrays.stream(order, from, until).forEach(record -> ofRule[record] = 0);
      } else if (block.records() > 1) {
        good.add(block);
      }
      from = until;
    }
    keys.add(ofRule);
    orders.add(order);
    blocks.add(good);
    if (tooLarge > 0) {
      overfull.add(new Overfull(rules.get(rule).name(), tooLarge, inTooLarge));
    }
  }

  private static int end(long[] keys, int[] order, int from) {
    var until = from + 1;
    while (until < order.length && keys[order[until]] == keys[order[from]]) {
      until++;
    }
    return until;
  }

  /** Every pair of a block that no earlier rule has found. */
  void newPairs(Block block, Look look) {
    pairs(block, (one, other) -> {
      if (!isFoundBefore(block.rule(), one, other)) {
        look.at(one, other);
      }
    });
  }

  /** Every pair of a block that may be one person. */
  void pairs(Block block, Look look) {
    var order = orders.get(block.rule());
    var isOneEach = plan.lists() == ListDeclaration.ONE_RECORD_PER_PERSON;
    for (var later = block.from() + 1; later < block.until(); later++) {
      for (var earlier = block.from(); earlier < later; earlier++) {
        if (!isOneEach || !records.areOfOneList(order[earlier], order[later])) {
          look.at(order[earlier], order[later]);
        }
      }
    }
  }

  /** The rules that find a pair, the first in the lowest bit. */
  long finders(int one, int other) {
    var finders = 0L;
    for (var rule = 0; rule < keys.size(); rule++) {
      var ofRule = keys.get(rule);
      if (ofRule[one] != 0 && ofRule[one] == ofRule[other]) {
        finders |= 1L << rule;
      }
    }
    return finders;
  }

  private boolean isFoundBefore(int rule, int one, int other) {
    for (var earlier = 0; earlier < rule; earlier++) {
      var ofRule = keys.get(earlier);
      if (ofRule[one] != 0 && ofRule[one] == ofRule[other]) {
        return true;
      }
    }
    return false;
  }
}
