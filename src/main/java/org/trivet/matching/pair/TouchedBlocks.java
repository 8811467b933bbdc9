package org.trivet.matching.pair;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import org.trivet.matching.pair.Candidates.Overfull;
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

  private TouchedBlocks(BitSet touched, Candidates candidates, List<TouchedRule.Resized> resized) {
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
    var rules =
        plan.blocks().stream().map(rule -> new TouchedRule(all, rule, share)).toList();
    var resized =
        rules.stream().map(rule -> rule.resize(left, change.firstNew())).toList();
    rules.forEach(rule -> rule.addResized(left, touched));
    var present = (BitSet) touched.clone();
    present.andNot(left);
    var wanted = rules.stream().map(rule -> rule.keysOf(present)).toList();
    var candidates = new Candidates(
        all,
        plan,
        rule -> (record, key) -> !left.get(record) && wanted.get(rule).of(key) > 0);
    return new TouchedBlocks(touched, candidates, resized);
  }

  private static TouchedBlocks everything(Records all, MatchPlan plan, BlockShare share) {
    var touched = new BitSet(all.size());
    touched.set(0, all.size());
    var candidates = new Candidates(all, plan, share);
    var resized = candidates.overfull().stream()
        .map(full -> new TouchedRule.Resized(full.rule(), full.blocks(), full.records()))
        .toList();
    return new TouchedBlocks(touched, candidates, resized);
  }

  /** The pairs of blocks in which something is touched. */
  public Candidates candidates() {
    return candidates;
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
