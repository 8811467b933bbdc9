package org.trivet.disclosure.protect;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trivet.disclosure.attack.Demand;
import org.trivet.disclosure.attack.Shields;
import org.trivet.disclosure.table.Need;

/**
 * Shows again whatever need not be hidden, the dearest first: what is left of what costs anything is needed, each cell of it.
 *
 * <p>Once over is enough: a cell that is needed while more is hidden is needed while less is.
 */
final class Thinning {
  private final Group group;
  private final int local;
  private final Map<Demand, Shields.Proof> proofs = new HashMap<>();

  Thinning(Group group, int local) {
    this.group = group;
    this.local = local;
  }

  /** The pattern without its wasteful cells. */
  BitSet thinned(BitSet start) {
    var hidden = (BitSet) start.clone();
    var demands = new ArrayDeque<>(group.demands());
    for (var demand : group.demands()) {
      group
          .shields()
          .proof(demand, hidden, Integer.MAX_VALUE)
          .ifPresent(proof -> proofs.put(demand, proof));
    }
    var candidates = hidden.stream()
        .filter(cell -> !group.fixed().get(cell) && !isFree(cell))
        .boxed()
        .sorted(Comparator.comparingLong((Integer cell) -> -group.system().cost(cell)))
        .toList();
    for (var cell : candidates) {
      hidden.clear(cell);
      var lost = lostBy(cell, hidden, demands);
      if (lost.isPresent()) {
        hidden.set(cell);
        demands.remove(lost.get());
        demands.addFirst(lost.get());
      }
    }
    showWhatIsExact(hidden);
    return hidden;
  }

  /** Whether nobody misses it: a cell of no cost has the least that there is, so that patterns do not grow for nothing. */
  private boolean isFree(int cell) {
    return group.system().cost(cell) <= 1;
  }

  /** A cell that costs nothing stays hidden, unless everyone can tell it all the same. */
  private void showWhatIsExact(BitSet hidden) {
    var exact = hidden.stream()
        .filter(cell -> !group.fixed().get(cell) && isFree(cell))
        .filter(cell -> group
            .shields()
            .proof(new Demand(cell, Need.NOT_EXACT, new BitSet()), hidden, Integer.MAX_VALUE)
            .isEmpty())
        .toArray();
    for (var cell : exact) {
      hidden.clear(cell);
    }
  }

  /** The first demand that is no longer met; those that failed lately are asked first, since they are the likeliest to fail again. */
  private Optional<Demand> lostBy(int shown, BitSet hidden, Iterable<Demand> demands) {
    var renewed = new HashMap<Demand, Shields.Proof>();
    for (var demand : demands) {
      var proof = proofs.get(demand);
      if (proof != null && proof.uses(shown)) {
        var other = group.shields().proof(demand, hidden, local);
        if (other.isEmpty()) {
          return Optional.of(demand);
        }
        renewed.put(demand, other.orElseThrow());
      }
    }
    proofs.putAll(renewed);
    return Optional.empty();
  }
}
