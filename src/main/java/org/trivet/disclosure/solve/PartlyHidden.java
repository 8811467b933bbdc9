package org.trivet.disclosure.solve;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.trivet.disclosure.table.CellSystem;

/** The reader's programme while cells are hidden wholly, in part or not at all: where cuts come from. */
public final class PartlyHidden implements AutoCloseable {
  private static final double NOTHING = 1e-7;

  private final CellSystem system;
  private final int[] scope;
  private final MPSolver solver;
  private final MPVariable[] moves;
  private final Map<Integer, MPConstraint> rows = new LinkedHashMap<>();

  public PartlyHidden(CellSystem system, int[] scope) {
    Solvers.start();
    this.system = system;
    this.scope = scope;
    this.solver = MPSolver.createSolver("GLOP");
    this.moves = new MPVariable[scope.length];
    for (var at = 0; at < scope.length; at++) {
      moves[at] = solver.makeNumVar(0, 0, "");
      for (var number : system.relationsOf(scope[at])) {
        var sign = system.relation(number)[0] == scope[at] ? 1 : -1;
        rows.computeIfAbsent(number, none -> solver.makeConstraint(0, 0))
            .setCoefficient(moves[at], sign);
      }
    }
    solver.objective().setMaximization();
  }

  /** How much of each cell of the scope is hidden, 0 to 1; none may lend more than the most. */
  public void hide(double[] shares, long most) {
    for (var at = 0; at < scope.length; at++) {
      moves[at].setBounds(
          -Math.min(system.down(scope[at]), most) * shares[at],
          Math.min(system.up(scope[at]), most) * shares[at]);
    }
  }

  /** What keeps a cell from moving farther; empty where the programme gave no answer. */
  public Optional<Price> price(int cell, Way way) {
    var target = Arrays.binarySearch(scope, cell);
    solver.objective().clear();
    solver.objective().setCoefficient(moves[target], way.sign());
    solver.objective().setMaximization();
    if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
      return Optional.empty();
    }
    var duals = new double[system.relations()];
    rows.forEach((number, row) -> duals[number] = row.dualValue());
    var lends = new double[scope.length];
    for (var at = 0; at < scope.length; at++) {
      lends[at] = lends(scope[at], reduced(at, target, way, duals));
    }
    return Optional.of(new Price(lends, solver.objective().value()));
  }

  private double reduced(int at, int target, Way way, double[] duals) {
    var reduced = at == target ? (double) way.sign() : 0;
    for (var number : system.relationsOf(scope[at])) {
      reduced -= (system.relation(number)[0] == scope[at] ? 1 : -1) * duals[number];
    }
    return reduced;
  }

  private double lends(int cell, double reduced) {
    if (Math.abs(reduced) < NOTHING) {
      return 0;
    }
    var room = reduced > 0 ? system.up(cell) : system.down(cell);
    return room >= CellSystem.OPEN ? CellSystem.OPEN : Math.abs(reduced) * room;
  }

  @Override
  public void close() {
    solver.delete();
  }
}
