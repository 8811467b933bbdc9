package org.trivet.matching.kept;

import java.util.BitSet;
import java.util.List;
import org.trivet.matching.pair.BlockShare;
import org.trivet.matching.pair.LongCounts;
import org.trivet.matching.pair.TouchedBlocks;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.KeptRecords;
import org.trivet.matching.value.RecordsBuilder;

/**
 * Brings what is remembered of a share up to date: takes the records that are gone or changed, those that are new or as they are now, and
 * compares only what these touch. The pairs are exactly those that comparing everything would find: a pair of two untouched records is
 * found as it was, since both say what they said and lie in the same blocks, and no block of theirs became too large or small enough.
 */
public final class ShareUpdate {
  private final KeptShare before;
  private final MatchPlan plan;
  private final KeptRecords.Extent known;
  private final RecordsBuilder builder;
  private final Numbers numbers;
  private final LongCounts leaving = new LongCounts();

  public ShareUpdate(KeptShare before, MatchPlan plan) {
    this.before = before;
    this.plan = plan;
    this.known = KeptRecords.Extent.of(before.records());
    this.builder = RecordsBuilder.after(before.records());
    this.numbers = before.numbers().copy();
  }

  /** A record that is no more, or no more as it was; whether it was in the share does not matter. */
  public void leaves(long number) {
    leaving.add(number, 1);
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
    var blocks = TouchedBlocks.of(
        all, plan, share, new TouchedBlocks.Change(before.gone(), left, known.records()));
    var found = blocks.pairs(weights, threads);
    var stirred = new BitSet(all.size());
    var pairs = before.pairs().only((one, other) -> !stirs(blocks, one, other, stirred));
    pairs.addAll(found);
    for (var pair = 0; pair < found.size(); pair++) {
      stirred.set(found.one(pair));
      stirred.set(found.other(pair));
    }
    var gone = before.gone();
    gone.or(left);
    var kept = new KeptShare(all, numbers, gone, pairs, blocks.overfullAfter(before.overfull()));
    var change = new NightChange(known, left, blocks.touched(known.records()), found);
    return new Compared(kept, numbersOf(stirred), memory(kept, change));
  }

  /** The night's change, or all of it where much of what is known is of no use any more. */
  private Compared.Memory memory(KeptShare kept, NightChange change) {
    if (!kept.isWorn()) {
      return new Compared.Memory(known.records() == 0, KeptBytes.write(kept, change));
    }
    var rest = kept.withoutGone();
    var nothing = KeptRecords.Extent.of(KeptShare.empty(plan).records());
    var all = new NightChange(nothing, new BitSet(), new BitSet(), rest.pairs());
    return new Compared.Memory(true, KeptBytes.write(rest, all));
  }

  private static boolean stirs(TouchedBlocks blocks, int one, int other, BitSet stirred) {
    var isTouched = blocks.touches(one, other);
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
    var left = new BitSet(known.records());
    for (var at = 0; at < known.records(); at++) {
      if (leaving.has(numbers.at(at))) {
        left.set(at);
      }
    }
    left.andNot(before.gone());
    return left;
  }
}
