package org.trivet.disclosure.solve;

import java.util.BitSet;
import java.util.Optional;
import org.trivet.disclosure.table.CellSystem;

/** How far a reader must think a cell may lie from its value while only the cells of a scope move, exactly. */
public final class Reach implements AutoCloseable {
  private static final double SLACK = 1e-5;

  /** Beyond it a double no longer holds every whole number. */
  private static final long LARGEST_EXACT = 1L << 50;

  private final CellSystem system;
  private final int[] scope;
  private final BitSet hidden;
  private final MoveProgram program;

  /**
   * Over a scope that is sorted and holds no cell that is known.
   *
   * @param hidden which of its cells are hidden; the others are shown, exactly or rounded
   */
  public Reach(CellSystem system, int[] scope, BitSet hidden) {
    this.system = system;
    this.scope = scope;
    this.hidden = hidden;
    this.program = new MoveProgram(system, scope, hidden);
  }

  private WholeMoves whole() {
    return new WholeMoves(system, scope, hidden);
  }

  /** The farthest move up to the most, as another table that agrees with all that is shown; empty where the cell can't move. */
  public Optional<Deviation> farthest(int cell, Way way, long most) {
    var limit = Math.min(most, LARGEST_EXACT);
    var linear = program.farthest(cell, way, limit);
    if (!linear.isFound() || linear.isOpen()) {
      return whole().farthest(cell, way, limit);
    }
    var reach = (long) Math.floor(linear.reach() + SLACK);
    if (reach < 1) {
      return Optional.empty();
    }
    return Deviation.of(system, scope, linear.moves())
        .filter(found -> found.move(cell) * way.sign() >= reach)
        .or(() -> whole().farthest(cell, way, reach));
  }

  /** Whether the cell may lie as far away as one likes. */
  public boolean isOpen(int cell, Way way) {
    var linear = program.farthest(cell, way, CellSystem.OPEN);
    return linear.isFound()
        ? linear.isOpen()
        : farthest(cell, way, LARGEST_EXACT)
            .filter(found -> found.move(cell) * way.sign() >= LARGEST_EXACT)
            .isPresent();
  }

  @Override
  public void close() {
    program.close();
  }
}
