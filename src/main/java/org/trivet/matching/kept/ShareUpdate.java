package org.trivet.matching.kept;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trivet.matching.pair.BlockShare;
import org.trivet.matching.pair.TouchedBlocks;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.RecordsBuilder;

/**
 * Brings what is remembered of a share up to date: takes the records that are gone or changed, those that are new or as they are now, and
 * compares only what these touch. The pairs are exactly those that comparing everything would find: a pair of two untouched records is
 * found as it was, since both say what they said and lie in the same blocks, and no block of theirs became too large or small enough.
 */
public final class ShareUpdate {
  private final KeptShare before;
  private final MatchPlan plan;
  private final RecordsBuilder builder;
  private final Numbers numbers;
  private final Set<Long> gone = new HashSet<>();

  public ShareUpdate(KeptShare before, MatchPlan plan) {
    this.before = before;
    this.plan = plan;
    this.builder = RecordsBuilder.after(before.records());
    this.numbers = before.numbers().copy();
  }

  /** A record that is no more, or no more as it was; whether it was in the share does not matter. */
  public void leaves(long number) {
    gone.add(number);
  }

  /** A record that is new, or as it is now, with the values of its fields. */
  public void comes(long number, List<List<String>> values) {
    builder.addAll(0, "", values);
    numbers.add(number);
  }

  /** Compares what is touched. */
  public Compared compared(LearnedWeights weights, BlockShare share, int threads) {
    var all = builder.build();
    var left = left();
    var touched = TouchedBlocks.of(
        all, plan, share, new TouchedBlocks.Change(left, before.records().size()));
    var stirred = new BitSet(all.size());
    var pairs = before.pairs().only((one, other) -> !stirs(touched, one, other, stirred));
    var anew = touched.pairs(weights, threads);
    for (var pair = 0; pair < anew.size(); pair++) {
      stirred.set(anew.one(pair));
      stirred.set(anew.other(pair));
    }
    pairs.addAll(anew);
    return new Compared(
        new Compaction(all, left, before.gone())
            .of(numbers, pairs, touched.overfullAfter(before.overfull())),
        numbersOf(stirred));
  }

  private static boolean stirs(TouchedBlocks touched, int one, int other, BitSet stirred) {
    var isTouched = touched.touches(one, other);
    if (isTouched) {
      stirred.set(one);
      stirred.set(other);
    }
    return isTouched;
  }

  private Numbers numbersOf(BitSet records) {
    var all = new Numbers();
    records.stream().forEach(at -> all.add(numbers.at(at)));
    return all;
  }

  private BitSet left() {
    var left = new BitSet(before.records().size());
    for (var at = 0; at < before.records().size(); at++) {
      if (gone.contains(numbers.at(at))) {
        left.set(at);
      }
    }
    return left;
  }
}
