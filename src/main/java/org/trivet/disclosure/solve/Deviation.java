package org.trivet.disclosure.solve;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.trivet.disclosure.table.CellSystem;

/**
 * Another table that looks like the true one: which cells differ, and by how much. It holds in whole numbers, so it is proof that a reader
 * can't tell the two apart as long as all these cells are hidden.
 */
public final class Deviation {
  private final int[] cells;
  private final long[] moves;

  private Deviation(int[] cells, long[] moves) {
    this.cells = cells;
    this.moves = moves;
  }

  /** The moves rounded to whole numbers, if every sum and every bound still holds then. */
  static Optional<Deviation> of(CellSystem system, int[] scope, double[] moves) {
    var whole = new long[moves.length];
    var count = 0;
    for (var at = 0; at < moves.length; at++) {
      whole[at] = Math.round(moves[at]);
      if (whole[at] != 0) {
        count++;
      }
    }
    var cells = new int[count];
    var kept = new long[count];
    for (var at = moves.length - 1; at >= 0; at--) {
      if (whole[at] != 0) {
        cells[--count] = scope[at];
        kept[count] = whole[at];
      }
    }
    return Optional.of(new Deviation(cells, kept)).filter(deviation -> deviation.holds(system));
  }

  private boolean holds(CellSystem system) {
    for (var at = 0; at < cells.length; at++) {
      if (moves[at] > system.up(cells[at]) || -moves[at] > system.down(cells[at])) {
        return false;
      }
      for (var relation : system.relationsOf(cells[at])) {
        if (sum(system.relation(relation)) != 0) {
          return false;
        }
      }
    }
    return true;
  }

  private long sum(int[] relation) {
    var sum = move(relation[0]);
    for (var part = 1; part < relation.length; part++) {
      sum -= move(relation[part]);
    }
    return sum;
  }

  /** The same moves the other way round, if bounds allow it. */
  public Optional<Deviation> turned(CellSystem system) {
    var turned = Arrays.stream(moves).map(move -> -move).toArray();
    return Optional.of(new Deviation(cells, turned)).filter(deviation -> deviation.fits(system));
  }

  private boolean fits(CellSystem system) {
    for (var at = 0; at < cells.length; at++) {
      if (moves[at] > system.up(cells[at]) || -moves[at] > system.down(cells[at])) {
        return false;
      }
    }
    return true;
  }

  /** How far the cell moves; 0 where it does not. */
  public long move(int cell) {
    var at = Arrays.binarySearch(cells, cell);
    return at < 0 ? 0 : moves[at];
  }

  public int size() {
    return cells.length;
  }

  public int cell(int at) {
    return cells[at];
  }

  public long moveAt(int at) {
    return moves[at];
  }

  /** Whether it looks like the true table while these are hidden. */
  public boolean looksTrue(CellSystem system, BitSet hidden) {
    for (var at = 0; at < cells.length; at++) {
      if (!hidden.get(cells[at])
          && (moves[at] > system.swayUp(cells[at]) || -moves[at] > system.swayDown(cells[at]))) {
        return false;
      }
    }
    return true;
  }

  /** Whether it leaves all these cells as they are. */
  public boolean spares(BitSet others) {
    for (var cell : cells) {
      if (others.get(cell)) {
        return false;
      }
    }
    return true;
  }
}
