package org.trivet.disclosure.solve;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trivet.disclosure.table.CellSystem;

/** The reader's programme in whole numbers, for where the linear one may claim more room than there is. */
final class WholeMoves {
  /** In the solver's own measure of work, so that a slow machine gives the same answer. */
  private static final double MOST_WORK = 20;

  private static final long FARTHEST = 1_000_000_000_000L;

  private final CellSystem system;
  private final int[] scope;
  private final BitSet hidden;

  WholeMoves(CellSystem system, int[] scope, BitSet hidden) {
    this.system = system;
    this.scope = scope;
    this.hidden = hidden;
  }

  /** The farthest move of a cell up to the most; empty where it can't move, or nothing was found with the work allowed. */
  Optional<Deviation> farthest(int cell, Way way, long most) {
    Solvers.start();
    var model = new CpModel();
    var moves = variables(model, most);
    relations(model, moves);
    var moved = moves[Arrays.binarySearch(scope, cell)];
    var reach = LinearExpr.term(moved, way.sign());
    model.addLinearConstraint(reach, 1, most);
    model.maximize(reach);
    var solver = new CpSolver();
    solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxDeterministicTime(MOST_WORK);
    var status = solver.solve(model);
    if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
      return Optional.empty();
    }
    return Deviation.of(
        system, scope, Arrays.stream(moves).mapToDouble(solver::value).toArray());
  }

  private IntVar[] variables(CpModel model, long most) {
    var sum = most;
    for (var cell : scope) {
      sum += 4 * Math.abs(system.value(cell)) + 100;
    }
    var cap = Math.min(FARTHEST, sum);
    var moves = new IntVar[scope.length];
    for (var at = 0; at < scope.length; at++) {
      moves[at] = model.newIntVar(
          -Math.min(cap, system.down(scope[at], hidden)),
          Math.min(cap, system.up(scope[at], hidden)),
          "");
    }
    return moves;
  }

  private void relations(CpModel model, IntVar[] moves) {
    Map<Integer, LinearExprBuilder> rows = new TreeMap<>();
    for (var at = 0; at < scope.length; at++) {
      for (var number : system.relationsOf(scope[at])) {
        var sign = system.relation(number)[0] == scope[at] ? 1 : -1;
        rows.computeIfAbsent(number, none -> LinearExpr.newBuilder()).addTerm(moves[at], sign);
      }
    }
    rows.values().forEach(row -> model.addEquality(row, 0));
  }
}
