package org.trivet.matching.kept;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.trivet.matching.pair.Candidates.Overfull;
import org.trivet.matching.pair.ScoredPairs;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.Records;
import org.trivet.matching.value.RecordsBuilder;

/**
 * What is remembered of one share of the blocks.
 *
 * @param records all records that lie in one of its blocks, and some that have left
 * @param numbers what each record is called outside, at its position
 * @param gone the positions of those that have left
 * @param pairs the positions of those that were worth a look
 * @param overfull the blocks that were too large, by rule
 */
public record KeptShare(
    Records records, Numbers numbers, BitSet gone, ScoredPairs pairs, List<Overfull> overfull) {
  private static final List<String> ONE_LIST = List.of("night");

  /** One in so many of the records may have left before they are forgotten, with the values that nobody else has: a walk over all of them. */
  private static final int ONE_IN = 10;

  public KeptShare {
    gone = (BitSet) gone.clone();
    overfull = List.copyOf(overfull);
  }

  /** What stands before anything was compared. */
  public static KeptShare empty(MatchPlan plan) {
    return new KeptShare(
        builder(plan).build(), new Numbers(), new BitSet(), new ScoredPairs(), List.of());
  }

  static RecordsBuilder builder(MatchPlan plan) {
    return new RecordsBuilder(ONE_LIST, plan.cleanings());
  }

  @Override
  public BitSet gone() {
    return (BitSet) gone.clone();
  }

  /** How many records there are. */
  public int size() {
    return records.size() - gone.cardinality();
  }

  /** Whether so many have left that they should be forgotten. */
  boolean isWorn() {
    return gone.cardinality() * ONE_IN > records.size();
  }

  /** Without the records that have left, and the values that nobody has any more. */
  KeptShare withoutGone() {
    var staying = IntStream.range(0, records.size()).filter(at -> !gone.get(at)).toArray();
    var moved = new int[records.size()];
    IntStream.range(0, staying.length).forEach(at -> moved[staying[at]] = at);
    return new KeptShare(
        records.at(staying).forgetful(),
        Numbers.of(Arrays.stream(staying).mapToLong(numbers::at).toArray()),
        new BitSet(),
        pairs.moved(moved),
        overfull);
  }
}
