package org.trivet.disclosure.attack;

import java.util.ArrayDeque;
import java.util.BitSet;
import org.trivet.disclosure.table.CellSystem;

/**
 * How far each hidden cell can move at most, by going from relation to relation until nothing gets narrower: cheap, never too narrow, and
 * often already the truth.
 */
final class Presolve {
  private static final int MOST_ROUNDS = 60;
  private final CellSystem system;
  private final long[] down;
  private final long[] up;

  Presolve(CellSystem system, BitSet hidden) {
    this.system = system;
    this.down = new long[system.size()];
    this.up = new long[system.size()];
    system.moving(hidden).stream().forEach(cell -> {
      down[cell] = system.down(cell, hidden);
      up[cell] = system.up(cell, hidden);
    });
    narrow();
  }

  long down(int cell) {
    return down[cell];
  }

  long up(int cell) {
    return up[cell];
  }

  private void narrow() {
    var visits = new int[system.relations()];
    var waiting = new BitSet(system.relations());
    var queue = new ArrayDeque<Integer>();
    for (var relation = 0; relation < system.relations(); relation++) {
      queue.add(relation);
      waiting.set(relation);
    }
    while (!queue.isEmpty()) {
      var relation = queue.remove();
      waiting.clear(relation);
      if (visits[relation]++ < MOST_ROUNDS) {
        for (var cell : system.relation(relation)) {
          if (narrowed(relation, cell)) {
            for (var next : system.relationsOf(cell)) {
              if (!waiting.get(next)) {
                waiting.set(next);
                queue.add(next);
              }
            }
          }
        }
      }
    }
  }

  private boolean narrowed(int relation, int cell) {
    if (down[cell] == 0 && up[cell] == 0) {
      return false;
    }
    var others = others(relation, cell);
    var before = down[cell] + up[cell];
    up[cell] = Math.min(up[cell], others.up);
    down[cell] = Math.min(down[cell], others.down);
    return down[cell] + up[cell] < before;
  }

  /** How far the rest of a relation lets a cell go. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Room(long down, long up) {}

  private Room others(int relation, int cell) {
    var cells = system.relation(relation);
    var ofTotal = cells[0] == cell ? 1 : -1;
    var above = 0L;
    var below = 0L;
    for (var at = 0; at < cells.length; at++) {
      var other = cells[at];
      if (other != cell) {
        var alike = at == 0 || ofTotal == 1;
        above = plus(above, alike ? up[other] : down[other]);
        below = plus(below, alike ? down[other] : up[other]);
      }
    }
    return new Room(below, above);
  }

  private static long plus(long one, long other) {
    return one >= CellSystem.OPEN || other >= CellSystem.OPEN ? CellSystem.OPEN : one + other;
  }
}
