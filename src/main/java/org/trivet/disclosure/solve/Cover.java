package org.trivet.disclosure.solve;

import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The cheapest pattern that fulfils all cuts found so far: never dearer than the cheapest safe one. Columns are numbered from 0. */
public final class Cover implements AutoCloseable {
  private final long[] costs;
  private final BitSet fixed;
  private final List<Cut> cuts = new ArrayList<>();
  private final MPSolver linear;
  private final MPVariable[] shares;

  /** Columns with their costs, and those that are hidden anyway. */
  public Cover(long[] costs, BitSet fixed) {
    Solvers.start();
    this.costs = costs.clone();
    this.fixed = (BitSet) fixed.clone();
    this.linear = MPSolver.createSolver("GLOP");
    this.shares = new MPVariable[costs.length];
    for (var column = 0; column < costs.length; column++) {
      shares[column] = linear.makeNumVar(fixed.get(column) ? 1 : 0, 1, "");
      linear.objective().setCoefficient(shares[column], (double) costs[column]);
    }
    linear.objective().setMinimization();
  }

  public void add(Cut cut) {
    cuts.add(cut);
    var row = linear.makeConstraint((double) cut.least(), MPSolver.infinity());
    for (var at = 0; at < cut.cells().length; at++) {
      row.setCoefficient(shares[cut.cells()[at]], (double) cut.weights()[at]);
    }
  }

  /** The best shares where a cell may be hidden in part, and what they cost; empty where there is no answer. */
  public Optional<Shares> relaxed() {
    if (linear.solve() != MPSolver.ResultStatus.OPTIMAL) {
      return Optional.empty();
    }
    return Optional.of(new Shares(
        Arrays.stream(shares).mapToDouble(MPVariable::solutionValue).toArray(),
        linear.objective().value()));
  }

  /** Shares of columns and their cost. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Shares(double[] of, double cost) {}

  /** How a search ended: the best pattern, what nothing can be cheaper than, and the work it took. */
  public record Best(Optional<BitSet> pattern, double bound, double work, boolean isFinished) {}

  /** The best pattern that is cheaper than the limit, within the work allowed. */
  public Best whole(long limit, double work) {
    var model = new CpModel();
    var hidden = new BoolVar[costs.length];
    for (var column = 0; column < costs.length; column++) {
      hidden[column] = model.newBoolVar("");
    }
    fixed.stream().forEach(column -> model.addEquality(hidden[column], 1));
    cuts.forEach(cut -> model.addGreaterOrEqual(sum(hidden, cut), cut.least()));
    var cost = LinearExpr.weightedSum(hidden, costs);
    model.addLessOrEqual(cost, limit - 1);
    model.minimize(cost);
    var solver = new CpSolver();
    solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxDeterministicTime(work);
    var status = solver.solve(model);
    var spent = solver.response().getDeterministicTime();
    if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
      var pattern = new BitSet(costs.length);
      for (var column = 0; column < costs.length; column++) {
        pattern.set(column, solver.booleanValue(hidden[column]));
      }
      return new Best(
          Optional.of(pattern),
          solver.bestObjectiveBound(),
          spent,
          status == CpSolverStatus.OPTIMAL);
    }
    return new Best(Optional.empty(), 0, spent, status == CpSolverStatus.INFEASIBLE);
  }

  private static LinearExprBuilder sum(BoolVar[] hidden, Cut cut) {
    var sum = LinearExpr.newBuilder();
    for (var at = 0; at < cut.cells().length; at++) {
      sum.addTerm(hidden[cut.cells()[at]], cut.weights()[at]);
    }
    return sum;
  }

  @Override
  public void close() {
    linear.delete();
  }
}
