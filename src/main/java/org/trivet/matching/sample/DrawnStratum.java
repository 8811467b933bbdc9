package org.trivet.matching.sample;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The pairs of one stratum as they come: their number, and those whose lots are lowest, however many come and in whatever order. */
final class DrawnStratum {
  private final int most;
  private long pairs;
  private double odds;
  private final PriorityQueue<Lot> drawn =
      new PriorityQueue<>(Comparator.comparingLong(Lot::lot).reversed());

  private record Lot(long lot, SampledPair pair) {}

  DrawnStratum(int most) {
    this.most = most;
  }

  void add(SampledPair pair, long lot) {
    pairs++;
    odds += 1 / (1 + Math.pow(2, -pair.weight()));
    if (drawn.size() < most) {
      drawn.add(new Lot(lot, pair));
    } else if (most > 0 && lot < drawn.element().lot()) {
      drawn.remove();
      drawn.add(new Lot(lot, pair));
    }
  }

  long pairs() {
    return pairs;
  }

  /** How much a further pair of it would tell: the standard deviation of its count, by what the model thinks of its pairs. */
  double spread() {
    var share = pairs == 0 ? 0 : odds / pairs;
    var doubt = Math.min(0.98, Math.max(0.02, share));
    return pairs * Math.sqrt(doubt * (1 - doubt));
  }

  /** The pairs with the lowest lots, in their order. */
  List<SampledPair> lowest(int wanted) {
    return drawn.stream()
        .sorted(Comparator.comparingLong(Lot::lot))
        .limit(wanted)
        .map(Lot::pair)
        .toList();
  }
}
