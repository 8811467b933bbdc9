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
      var cell = scope[at];
      moves[at].setBounds(
          -between(system.swayDown(cell), system.down(cell), most, shares[at]),
          between(system.swayUp(cell), system.up(cell), most, shares[at]));
    }
  }

  private static double between(long shown, long hidden, long most, double share) {
    return Math.min(shown, most) * (1 - share) + Math.min(hidden, most) * share;
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
    var anyway = 0.0;
    for (var at = 0; at < scope.length; at++) {
      var reduced = reduced(at, target, way, duals);
      if (Math.abs(reduced) >= NOTHING) {
        var own = Math.abs(reduced) * sway(scope[at], reduced);
        anyway += own;
        lends[at] = lends(scope[at], reduced) - own;
      }
    }
    return Optional.of(new Price(lends, anyway, solver.objective().value()));
  }

  private long sway(int cell, double reduced) {
    return reduced > 0 ? system.swayUp(cell) : system.swayDown(cell);
  }

  private double reduced(int at, int target, Way way, double[] duals) {
    var reduced = at == target ? (double) way.sign() : 0;
    for (var number : system.relationsOf(scope[at])) {
      reduced -= (system.relation(number)[0] == scope[at] ? 1 : -1) * duals[number];
    }
    return reduced;
  }

  private double lends(int cell, double reduced) {
    var room = reduced > 0 ? system.up(cell) : system.down(cell);
    return room >= CellSystem.OPEN ? CellSystem.OPEN : Math.abs(reduced) * room;
  }

  @Override
  public void close() {
    solver.delete();
  }
}
