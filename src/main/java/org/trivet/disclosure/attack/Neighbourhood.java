package org.trivet.disclosure.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.trivet.disclosure.table.CellSystem;

/** Cells that hang together by relations. */
public final class Neighbourhood {
  private final CellSystem system;
  private final BitSet members;

  public Neighbourhood(CellSystem system, BitSet members) {
    this.system = system;
    this.members = members;
  }

  /** The members nearest to a cell, itself included, sorted; at most so many, all that hang together with it where there are fewer. */
  public int[] around(int start, int most) {
    var queue = new int[Math.min(most, members.cardinality() + 1)];
    var seen = new BitSet(system.size());
    seen.set(start);
    queue[0] = start;
    var end = 1;
    for (var at = 0; at < end; at++) {
      for (var relation : system.relationsOf(queue[at])) {
        for (var other : system.relation(relation)) {
          if (end < queue.length && members.get(other) && !seen.get(other)) {
            seen.set(other);
            queue[end++] = other;
          }
        }
      }
    }
    var found = Arrays.copyOf(queue, end);
    Arrays.sort(found);
    return found;
  }

  /** All members in groups that share no relation, each sorted, in the order of their first cells. */
  public List<int[]> groups() {
    var groups = new ArrayList<int[]>();
    var left = (BitSet) members.clone();
    for (var cell = left.nextSetBit(0); cell >= 0; cell = left.nextSetBit(cell + 1)) {
      var group = around(cell, Integer.MAX_VALUE);
      for (var each : group) {
        left.clear(each);
      }
      groups.add(group);
    }
    return groups;
  }
}
