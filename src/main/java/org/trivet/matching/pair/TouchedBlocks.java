package org.trivet.matching.pair;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
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

  /** Where the candidates' records are among all. */
  private final int[] positions;

  private final List<TouchedRule.Resized> resized;

  /**
   * What changed among records.
   *
   * @param gone the positions of those that were no more before
   * @param left the positions of those that are no more since
   * @param firstNew the position of the first that came; all behind it came too
   */
  public record Change(BitSet gone, BitSet left, int firstNew) {
    public Change {
      gone = (BitSet) gone.clone();
      left = (BitSet) left.clone();
    }

    @Override
    public BitSet gone() {
      return (BitSet) gone.clone();
    }

    @Override
    public BitSet left() {
      return (BitSet) left.clone();
    }
  }

  private TouchedBlocks(
      Candidates candidates, int[] positions, BitSet touched, List<TouchedRule.Resized> resized) {
    this.touched = touched;
    this.candidates = candidates;
    this.positions = positions;
    this.resized = List.copyOf(resized);
  }

  /** Finds what a change touches within one share of the blocks. */
  public static TouchedBlocks of(Records all, MatchPlan plan, BlockShare share, Change change) {
    if (change.firstNew() == 0) {
      return everything(all, plan, share);
    }
    var left = change.left();
    var absent = change.gone();
    absent.or(left);
    var changed = change.left();
    changed.set(change.firstNew(), all.size());
    var read = new PartHashes.Read();
    var rules = BlockKeys.perRule(all, plan.blocks(), read).stream()
        .map(keys -> new TouchedRule(keys, share))
        .toList();
    var around = new Around(rules, all.size());
    var near = around.of(changed, absent);
    var resized = rules.stream()
        .parallel()
        .map(rule -> rule.resize(left, change.firstNew(), near))
        .toList();
    var touched = (BitSet) changed.clone();
    rules.forEach(rule -> rule.addResized(near, touched));
    var present = (BitSet) touched.clone();
    present.andNot(left);
    var positions =
        (touched.equals(changed) ? near : around.of(present, absent)).stream().toArray();
    var some = all.at(positions);
    var wanted = rules.stream().map(rule -> rule.keysOf(present)).toList();
    var candidates = new Candidates(
        some,
        plan,
        BlockKeys.perRule(some, plan.blocks(), read),
        rule -> (record, key) -> wanted.get(rule).has(key));
    return new TouchedBlocks(candidates, positions, touched, resized);
  }

  private static TouchedBlocks everything(Records all, MatchPlan plan, BlockShare share) {
    var touched = new BitSet(all.size());
    touched.set(0, all.size());
    var candidates = new Candidates(all, plan, share);
    var resized = candidates.overfull().stream()
        .map(full -> new TouchedRule.Resized(full.rule(), full.blocks(), full.records()))
        .toList();
    var positions = IntStream.range(0, all.size()).toArray();
    return new TouchedBlocks(candidates, positions, touched, resized);
  }

  /** The pairs with a touched record that are worth a look. */
  public ScoredPairs pairs(LearnedWeights learned, int threads) {
    var weighing = Weighing.of(candidates.records(), candidates.plan(), learned);
    var finders = LevelFinders.perThread(candidates.records(), candidates.plan());
    var pairs = new ScoredPairs();
    new PairWork(candidates, threads)
        .overEveryPair(() -> new OfTouched(this, new PairScoring(weighing, finders.get())))
        .forEach(found -> pairs.addAll(found.moved(positions)));
    return pairs;
  }

  /** Weighs only pairs with a record that is touched. */
  private record OfTouched(TouchedBlocks touched, PairScoring scoring)
      implements PairWork.Task<ScoredPairs> {
    @Override
    public void at(int one, int other) {
      if (touched.touches(touched.positions[one], touched.positions[other])) {
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

  /** Those that are touched among the first records. */
  public BitSet touched(int first) {
    return touched.get(0, first);
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
