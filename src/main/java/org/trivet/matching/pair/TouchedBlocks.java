package org.trivet.matching.pair;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import org.trivet.matching.pair.Candidates.Overfull;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.Records;

/**
 * The blocks that a change of records touches. Touched are the records that came or left, and all records of a block that became too
 * large, or small enough, through them: only pairs with one of these can be found otherwise than before.
 */
public final class TouchedBlocks {
  private final BitSet touched;
  private final Candidates candidates;
  private final List<TouchedRule.Resized> resized;

  /**
   * What changed among records.
   *
   * @param left the positions of those that are no more
   * @param firstNew the position of the first that came; all behind it came too
   */
  public record Change(BitSet left, int firstNew) {
    public Change {
      left = (BitSet) left.clone();
    }

    @Override
    public BitSet left() {
      return (BitSet) left.clone();
    }
  }

  private TouchedBlocks(Candidates candidates, BitSet touched, List<TouchedRule.Resized> resized) {
    this.touched = touched;
    this.candidates = candidates;
    this.resized = List.copyOf(resized);
  }

  /** Finds what a change touches within one share of the blocks. */
  public static TouchedBlocks of(Records all, MatchPlan plan, BlockShare share, Change change) {
    if (change.firstNew() == 0) {
      return everything(all, plan, share);
    }
    var left = change.left();
    var touched = change.left();
    touched.set(change.firstNew(), all.size());
    var keys = BlockKeys.perRule(all, plan.blocks());
    BlockKeys.know(keys, all.size());
    var rules = keys.stream().map(ofRule -> new TouchedRule(ofRule, share)).toList();
    var resized = rules.stream()
        .parallel()
        .map(rule -> rule.resize(left, change.firstNew()))
        .toList();
    rules.forEach(rule -> rule.addResized(left, touched));
    var present = (BitSet) touched.clone();
    present.andNot(left);
    var wanted = rules.stream().map(rule -> rule.keysOf(present)).toList();
    var candidates = new Candidates(
        all,
        plan,
        keys,
        rule -> (record, key) -> !left.get(record) && wanted.get(rule).of(key) > 0);
    return new TouchedBlocks(candidates, touched, resized);
  }

  private static TouchedBlocks everything(Records all, MatchPlan plan, BlockShare share) {
    var touched = new BitSet(all.size());
    touched.set(0, all.size());
    var candidates = new Candidates(all, plan, share);
    var resized = candidates.overfull().stream()
        .map(full -> new TouchedRule.Resized(full.rule(), full.blocks(), full.records()))
        .toList();
    return new TouchedBlocks(candidates, touched, resized);
  }

  /** The pairs with a touched record that are worth a look. */
  public ScoredPairs pairs(LearnedWeights learned, int threads) {
    var weighing = Weighing.of(candidates.records(), candidates.plan(), learned);
    var finders = LevelFinders.perThread(candidates.records(), candidates.plan());
    var pairs = new ScoredPairs();
    new PairWork(candidates, threads)
        .overEveryPair(() -> new OfTouched(this, new PairScoring(weighing, finders.get())))
        .forEach(pairs::addAll);
    return pairs;
  }

  /** Weighs only pairs with a record that is touched. */
  private record OfTouched(TouchedBlocks touched, PairScoring scoring)
      implements PairWork.Task<ScoredPairs> {
    @Override
    public void at(int one, int other) {
      if (touched.touches(one, other)) {
        scoring.at(one, other);
      }
    }

    @Override
    public ScoredPairs result() {
      return scoring.result();
    }
  }

  /** Whether one of two records is touched. */
  public boolean touches(int one, int other) {
    return touched.get(one) || touched.get(other);
  }

  /** The blocks that are too large now, from those that were before. */
  public List<Overfull> overfullAfter(List<Overfull> before) {
    var known = new HashMap<String, Overfull>();
    before.forEach(full -> known.put(full.rule(), full));
    var after = new ArrayList<Overfull>();
    for (var change : resized) {
      var was = known.getOrDefault(change.rule(), new Overfull(change.rule(), 0, 0));
      var blocks = was.blocks() + change.blocks();
      if (blocks > 0) {
        after.add(new Overfull(change.rule(), blocks, was.records() + change.records()));
      }
    }
    return after;
  }
}
