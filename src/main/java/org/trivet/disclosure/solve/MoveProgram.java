package org.trivet.disclosure.solve;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.trivet.disclosure.table.CellSystem;

/**
 * The reader's linear programme over some cells that may move while all others stand still: one variable a cell, one row a relation. What
 * is shown rounded moves a little, what is hidden as far as is known of it.
 *
 * <p>Its scope is sorted; cells outside do not move.
 */
final class MoveProgram implements AutoCloseable {
  private final CellSystem system;
  private final int[] scope;
  private final BitSet hidden;
  private final MPSolver solver;
  private final MPVariable[] moves;
  private final Map<Integer, MPConstraint> rows = new HashMap<>();

  /** How the programme ended: how far, or OPEN, and every cell's move in the scope's order. */
  @SuppressWarnings("ArrayRecordComponent")
  record Answer(double reach, double[] moves) {
    static final Answer NONE = new Answer(Double.NaN, new double[0]);

    boolean isFound() {
      return !Double.isNaN(reach);
    }

    boolean isOpen() {
      return Double.isInfinite(reach);
    }
  }

  MoveProgram(CellSystem system, int[] scope, BitSet hidden) {
    Solvers.start();
    this.system = system;
    this.scope = scope;
    this.hidden = hidden;
    this.solver = MPSolver.createSolver("GLOP");
    this.moves = new MPVariable[scope.length];
    for (var at = 0; at < scope.length; at++) {
      moves[at] = solver.makeNumVar(low(scope[at]), high(scope[at]), "");
      for (var number : system.relationsOf(scope[at])) {
        var sign = system.relation(number)[0] == scope[at] ? 1 : -1;
        rows.computeIfAbsent(number, none -> solver.makeConstraint(0, 0))
            .setCoefficient(moves[at], sign);
      }
    }
  }

  static double high(long room) {
    return room >= CellSystem.OPEN ? MPSolver.infinity() : room;
  }

  private double low(int cell) {
    return -high(system.down(cell, hidden));
  }

  private double high(int cell) {
    return high(system.up(cell, hidden));
  }

  /** Moves one cell as far as it goes, but no farther than so far; CellSystem.OPEN for no limit. */
  Answer farthest(int cell, Way way, long most) {
    var at = Arrays.binarySearch(scope, cell);
    var moved = moves[at];
    if (way == Way.UP) {
      moved.setBounds(0, Math.min(high(cell), high(most)));
    } else {
      moved.setBounds(Math.max(low(cell), -high(most)), 0);
    }
    var objective = solver.objective();
    objective.clear();
    objective.setCoefficient(moved, way.sign());
    objective.setMaximization();
    var answer = answer(solver.solve());
    moved.setBounds(low(cell), high(cell));
    return answer;
  }

  private Answer answer(MPSolver.ResultStatus status) {
    return switch (status) {
      case OPTIMAL ->
        new Answer(
            solver.objective().value(),
            Arrays.stream(moves).mapToDouble(MPVariable::solutionValue).toArray());
      // Standing still always fits, so "infeasible or unbounded" is unbounded.
      case UNBOUNDED, INFEASIBLE -> new Answer(Double.POSITIVE_INFINITY, new double[0]);
      default -> Answer.NONE;
    };
  }

  /** Gives the native memory back; collecting garbage would not see it. */
  @Override
  public void close() {
    solver.delete();
  }
}
