package org.trivet.disclosure.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.trivet.disclosure.table.CellSystem;
import org.trivet.disclosure.table.Need;

/** What is asked for the cells of one group: of readers, and of every insider who stands alone behind one of them. */
public final class Demands {
  private static final BitSet NOTHING = new BitSet();
  private final CellSystem system;

  public Demands(CellSystem system) {
    this.system = system;
  }

  /** What readers must be left guessing: sensitive cells as wide as they need, other hidden cells not exact. */
  public List<Demand> ofReaders(int[] group, BitSet hidden) {
    var demands = new ArrayList<Demand>();
    for (var cell : group) {
      if (system.isPrimary(cell) || hidden.get(cell)) {
        demands.add(new Demand(cell, system.need(cell).orElse(Need.NOT_EXACT), NOTHING));
      }
    }
    return demands;
  }

  /** What each insider must be left guessing of others' sensitive cells. */
  public List<Demand> ofInsiders(int[] group) {
    var cells = new BitSet();
    for (var cell : group) {
      cells.set(cell);
    }
    var demands = new ArrayList<Demand>();
    for (var insider : system.insiders()) {
      if (insider.intersects(cells)) {
        for (var cell : group) {
          if (!insider.get(cell)) {
            system.need(cell).ifPresent(need -> demands.add(new Demand(cell, need, insider)));
          }
        }
      }
    }
    return demands;
  }
}
