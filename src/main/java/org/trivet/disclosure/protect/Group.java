package org.trivet.disclosure.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.trivet.disclosure.attack.Demand;
import org.trivet.disclosure.attack.Demands;
import org.trivet.disclosure.attack.Shields;
import org.trivet.disclosure.table.CellSystem;
import org.trivet.disclosure.table.Need;

/**
 * Cells that hang together and are not known, what is asked of them, and the tables found so far that prove something.
 *
 * @param cells sorted
 * @param fixed those that are hidden in any case
 */
@SuppressWarnings("ArrayRecordComponent")
record Group(CellSystem system, int[] cells, BitSet fixed, List<Demand> demands, Shields shields) {

  static Group of(CellSystem system, int[] cells) {
    var fixed = new BitSet();
    var hidden = system.hidden();
    for (var cell : cells) {
      fixed.set(cell, system.isPrimary(cell) || hidden.get(cell));
    }
    var demands = new ArrayList<>(new Demands(system).ofReaders(cells, fixed));
    demands.addAll(new Demands(system).ofInsiders(cells));
    return new Group(system, cells, fixed, demands, new Shields(system));
  }

  /** What hiding these costs beyond what is hidden in any case. */
  long cost(BitSet hidden) {
    return hidden.stream()
        .filter(cell -> !fixed.get(cell))
        .mapToLong(system::cost)
        .sum();
  }

  /** Asks for as much as can be had: less of a demand that nothing meets, and no more of one that nothing meets at all. */
  void giveIn(Demand demand) {
    var at = demands.indexOf(demand);
    if (demand.need().equals(Need.NOT_EXACT)) {
      demands.remove(at);
    } else {
      demands.set(at, new Demand(demand.cell(), Need.NOT_EXACT, demand.spared()));
    }
  }
}
