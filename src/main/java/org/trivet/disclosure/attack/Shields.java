package org.trivet.disclosure.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivet.disclosure.solve.Deviation;
import org.trivet.disclosure.solve.Reach;
import org.trivet.disclosure.solve.Way;
import org.trivet.disclosure.table.CellSystem;

/**
 * Tables that look like the true one, kept by the cells that they move: each goes on proving what it proved as long as its cells stay
 * hidden.
 */
public final class Shields {
  private static final int NEAR = 60;
  private final CellSystem system;
  private final Map<Integer, List<Deviation>> byCell = new HashMap<>();

  public Shields(CellSystem system) {
    this.system = system;
  }

  /** How far a demand's cell is known to reach, and by which tables. */
  public record Proof(Optional<Deviation> below, Optional<Deviation> above, int cell) {
    boolean meets(Demand demand) {
      return demand.need().isMetBy(reachBelow(), reachAbove());
    }

    public long reachBelow() {
      return below.map(found -> -found.move(cell)).orElse(0L);
    }

    public long reachAbove() {
      return above.map(found -> found.move(cell)).orElse(0L);
    }

    /** Whether it stands on this cell being hidden. */
    public boolean uses(int other) {
      return below.map(found -> found.move(other) != 0).orElse(false)
          || above.map(found -> found.move(other) != 0).orElse(false);
    }
  }

  /** Keeps a table and its mirror image. */
  public void keep(Deviation found) {
    each(found);
    found.turned(system).ifPresent(this::each);
  }

  private void each(Deviation found) {
    for (var at = 0; at < found.size(); at++) {
      byCell.computeIfAbsent(found.cell(at), none -> new ArrayList<>()).add(found);
    }
  }

  /** What is known of a demand from tables already found. */
  public Proof known(Demand demand, BitSet hidden) {
    Optional<Deviation> below = Optional.empty();
    Optional<Deviation> above = Optional.empty();
    var lowest = 0L;
    var highest = 0L;
    for (var found : byCell.getOrDefault(demand.cell(), List.of())) {
      var move = found.move(demand.cell());
      if ((move < lowest || move > highest)
          && found.looksTrue(system, hidden)
          && found.spares(demand.spared())) {
        if (move < 0) {
          lowest = move;
          below = Optional.of(found);
        } else {
          highest = move;
          above = Optional.of(found);
        }
      }
    }
    return new Proof(below, above, demand.cell());
  }

  /** Proof that a demand is met; empty where it is not, as far as so many cells around can tell. */
  public Optional<Proof> proof(Demand demand, BitSet hidden, int most) {
    var known = known(demand, hidden);
    if (known.meets(demand)) {
      return Optional.of(known);
    }
    var may = system.moving(hidden);
    may.andNot(demand.spared());
    var near = new Neighbourhood(system, may);
    for (var size = Math.min(NEAR, most); ; size = size > most / 10 ? most : size * 10) {
      var scope = near.around(demand.cell(), size);
      var found = searched(demand, hidden, scope);
      if (found.meets(demand)) {
        return Optional.of(found);
      }
      if (scope.length < size || size >= most) {
        return Optional.empty();
      }
    }
  }

  /** What is known after a look at a scope. Upwards first: where that falls short nothing below helps, and where its mirror image is enough neither is needed. */
  private Proof searched(Demand demand, BitSet hidden, int[] scope) {
    try (var reach = new Reach(system, scope, hidden)) {
      reach.farthest(demand.cell(), Way.UP, demand.need().farthest()).ifPresent(this::keep);
      var up = known(demand, hidden);
      if (up.meets(demand) || up.reachAbove() < demand.need().above()) {
        return up;
      }
      reach.farthest(demand.cell(), Way.DOWN, demand.need().farthest()).ifPresent(this::keep);
      return known(demand, hidden);
    }
  }
}
