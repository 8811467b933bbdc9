package org.trivet.matching.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.trivet.matching.plan.ListDeclaration;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.plan.PlanBlock;
import org.trivet.matching.value.Records;

/** The pairs that blocking rules find, made one by one while they are looked at: none is kept. */
public final class Candidates {
  private final Records records;
  private final MatchPlan plan;
  private final List<PlanBlock> rules;
  private final List<RuleBlocks> blocks;
  private final SharedBlocks shared;

  public Candidates(Records records, MatchPlan plan) {
    this(records, plan, plan.blocks());
  }

  /** The pairs that other rules than the plan's find. */
  public Candidates(Records records, MatchPlan plan, List<PlanBlock> rules) {
    this(records, plan, BlockKeys.perRule(records, rules), rule -> (record, key) -> true);
  }

  /** The pairs of one share of the blocks; see {@link BlockShare}. */
  public Candidates(Records records, MatchPlan plan, BlockShare share) {
    this(
        records,
        plan,
        BlockKeys.perRule(records, plan.blocks()),
        rule -> (record, key) -> share.holds(key));
  }

  /** The pairs of some blocks of rules, said by the number of the rule, the record and the block's key. */
  Candidates(
      Records records,
      MatchPlan plan,
      List<BlockKeys> keys,
      IntFunction<RuleBlocks.Wanted> wanted) {
    this.records = records;
    this.plan = plan;
    this.rules = keys.stream().map(BlockKeys::rule).toList();
    this.blocks = IntStream.range(0, rules.size())
        .parallel()
        .mapToObj(rule -> RuleBlocks.of(keys.get(rule), rule, wanted.apply(rule)))
        .toList();
    this.shared = new SharedBlocks(blocks, records.size());
  }

  Records records() {
    return records;
  }

  MatchPlan plan() {
    return plan;
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
    var overfull = new ArrayList<Overfull>();
    for (var rule = 0; rule < rules(); rule++) {
      var ofRule = blocks.get(rule);
      if (ofRule.tooLarge() > 0) {
        overfull.add(new Overfull(rules.get(rule).name(), ofRule.tooLarge(), ofRule.inTooLarge()));
      }
    }
    return overfull;
  }

  /** What each rule reaches, in the order of the rules. */
  public List<Reach> reaches() {
    return IntStream.range(0, rules())
        .mapToObj(rule -> new Reach(
            rules.get(rule).name(),
            blocks(rule).stream().mapToLong(Block::pairs).sum(),
            blocks.get(rule).notPlaced(),
            blocks.get(rule).inTooLarge()))
        .toList();
  }

  int rules() {
    return blocks.size();
  }

  List<Block> blocks(int rule) {
    return blocks.get(rule).blocks();
  }

  /** Every pair of a block that no earlier rule has found. */
  void newPairs(Block block, Look look) {
    pairs(block, (one, other) -> {
      if (!shared.anyFinds(block.rule(), one, other)) {
        look.at(one, other);
      }
    });
  }

  /** Every pair of a block that may be one person. */
  void pairs(Block block, Look look) {
    var isOneEach = plan.lists() == ListDeclaration.ONE_RECORD_PER_PERSON;
    blocks.get(block.rule()).pairs(block, (one, other) -> {
      if (!isOneEach || !records.areOfOneList(one, other)) {
        look.at(one, other);
      }
    });
  }

  /** The rules that find a pair, the first in the lowest bit. */
  public long finders(int one, int other) {
    return shared.finders(rules(), one, other);
  }
}
