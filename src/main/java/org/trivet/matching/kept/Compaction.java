package org.trivet.matching.kept;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.trivet.matching.pair.Candidates.Overfull;
import org.trivet.matching.pair.ScoredPairs;
import org.trivet.matching.value.Records;

/** Records without those that have left, and all that points at their positions moved along. */
final class Compaction {
  /** Dictionaries forget when as many records have left as are a tenth of those that are there: a walk over all values, which pays seldom. */
  private static final int ONE_IN = 10;

  private final Records all;
  private final int gone;
  private final int[] staying;
  private final int[] moved;

  /**
   * @param left the positions of those that leave
   * @param goneBefore how many left since the dictionaries last forgot
   */
  Compaction(Records all, BitSet left, int goneBefore) {
    this.all = all;
    this.gone = goneBefore + left.cardinality();
    this.moved = new int[all.size()];
    for (int at = 0, free = 0; at < moved.length; at++) {
      moved[at] = left.get(at) ? -1 : free++;
    }
    this.staying = IntStream.range(0, moved.length).filter(at -> !left.get(at)).toArray();
  }

  KeptShare of(Numbers numbers, ScoredPairs pairs, List<Overfull> overfull) {
    var kept = new Numbers();
    Arrays.stream(staying).forEach(at -> kept.add(numbers.at(at)));
    var movedPairs = new ScoredPairs();
    for (var pair = 0; pair < pairs.size(); pair++) {
      movedPairs.add(moved[pairs.one(pair)], moved[pairs.other(pair)], pairs.weight(pair));
    }
    return gone * ONE_IN > all.size()
        ? new KeptShare(all.at(staying).forgetful(), kept, movedPairs, overfull, 0)
        : new KeptShare(all.at(staying), kept, movedPairs, overfull, gone);
  }
}
