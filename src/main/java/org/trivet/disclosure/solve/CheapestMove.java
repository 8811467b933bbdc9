package org.trivet.disclosure.solve;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.trivet.disclosure.table.CellSystem;

/** The cheapest way to let a cell move: which other cells would have to be hidden for it. */
public final class CheapestMove {
  private final CellSystem system;
  private final int[] scope;
  private final IntToDoubleFunction price;

  /**
   * Over the cells of a sorted scope.
   *
   * @param price what it costs to hide a cell; nothing for a cell that is hidden already
   */
  public CheapestMove(CellSystem system, int[] scope, IntToDoubleFunction price) {
    this.system = system;
    this.scope = scope;
    this.price = price;
  }

  /** The cells that move and, where they move by whole numbers, the table that proves it. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Found(int[] cells, Optional<Deviation> deviation) {}

  /** How to move a cell by just so much; empty where the scope does not allow it. */
  public Optional<Found> move(int cell, Way way, long amount) {
    Solvers.start();
    var solver = MPSolver.createSolver("GLOP");
    try {
      var raises = new MPVariable[scope.length];
      var lowers = new MPVariable[scope.length];
      for (var at = 0; at < scope.length; at++) {
        raises[at] = side(solver, at, system.up(scope[at]), amount);
        lowers[at] = side(solver, at, system.down(scope[at]), amount);
      }
      relations(solver, raises, lowers);
      var at = Arrays.binarySearch(scope, cell);
      var fixed = way == Way.UP ? raises[at] : lowers[at];
      var still = way == Way.UP ? lowers[at] : raises[at];
      if (fixed.ub() < amount) {
        return Optional.empty();
      }
      fixed.setBounds((double) amount, (double) amount);
      still.setBounds(0, 0);
      solver.objective().setMinimization();
      if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
        return Optional.empty();
      }
      return Optional.of(found(raises, lowers));
    } finally {
      solver.delete();
    }
  }

  /** A small cell can carry little, so that each unit of it is dear. */
  private MPVariable side(MPSolver solver, int at, long room, long amount) {
    var variable = solver.makeNumVar(0, MoveProgram.high(room), "");
    var carries = Math.max(1, Math.min(room, amount));
    solver.objective().setCoefficient(variable, price.applyAsDouble(scope[at]) / carries);
    return variable;
  }

  private void relations(MPSolver solver, MPVariable[] raises, MPVariable[] lowers) {
    Map<Integer, MPConstraint> rows = new HashMap<>();
    for (var at = 0; at < scope.length; at++) {
      for (var number : system.relationsOf(scope[at])) {
        var sign = system.relation(number)[0] == scope[at] ? 1 : -1;
        var row = rows.computeIfAbsent(number, none -> solver.makeConstraint(0, 0));
        row.setCoefficient(raises[at], sign);
        row.setCoefficient(lowers[at], -sign);
      }
    }
  }

  private Found found(MPVariable[] raises, MPVariable[] lowers) {
    var moves = new double[scope.length];
    for (var at = 0; at < scope.length; at++) {
      moves[at] = raises[at].solutionValue() - lowers[at].solutionValue();
    }
    var cells = new int[scope.length];
    var count = 0;
    for (var at = 0; at < scope.length; at++) {
      if (Math.abs(moves[at]) > 1e-6) {
        cells[count++] = scope[at];
      }
    }
    return new Found(Arrays.copyOf(cells, count), Deviation.of(system, scope, moves));
  }
}
