package org.trivet.disclosure.protect;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.trivet.disclosure.attack.Demand;
import org.trivet.disclosure.attack.Shields;

/** Shows again whatever need not be hidden, the dearest first: what is left is needed, each cell of it. */
final class Thinning {
  private static final int MOST_ROUNDS = 4;
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
    for (var demand : group.demands()) {
      group
          .shields()
          .proof(demand, group.moving(hidden), Integer.MAX_VALUE)
          .ifPresent(proof -> proofs.put(demand, proof));
    }
    var rounds = MOST_ROUNDS;
    while (rounds > 0 && shown(hidden) > 0) {
      rounds--;
    }
    return hidden;
  }

  private int shown(BitSet hidden) {
    var candidates = hidden.stream()
        .filter(cell -> !group.fixed().get(cell))
        .boxed()
        .sorted(Comparator.comparingLong((Integer cell) -> -group.system().cost(cell)))
        .toList();
    var shown = 0;
    for (var cell : candidates) {
      hidden.clear(cell);
      if (stillHolds(cell, hidden)) {
        shown++;
      } else {
        hidden.set(cell);
      }
    }
    return shown;
  }

  private boolean stillHolds(int shown, BitSet hidden) {
    var moving = group.moving(hidden);
    var renewed = new HashMap<Demand, Shields.Proof>();
    for (var demand : group.demands()) {
      var proof = proofs.get(demand);
      if (proof != null && proof.uses(shown)) {
        var other = group.shields().proof(demand, moving, local);
        if (other.isEmpty()) {
          return false;
        }
        renewed.put(demand, other.orElseThrow());
      }
    }
    proofs.putAll(renewed);
    return true;
  }
}
