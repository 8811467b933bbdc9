package org.trivet.disclosure.solve;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivet.disclosure.table.CellSystem;

/** The cheapest way to let a cell move: which other cells would have to be hidden for it. */
public final class CheapestMove {
  private static final double NOTHING = 1e-6;

  private final CellSystem system;
  private final int[] scope;
  private final BitSet hidden;

  /** Over the cells of a sorted scope, of which these are hidden already. */
  public CheapestMove(CellSystem system, int[] scope, BitSet hidden) {
    this.system = system;
    this.scope = scope;
    this.hidden = hidden;
  }

  /** The cells that would have to be hidden beside and, where all move by whole numbers, the table that proves it. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Found(int[] cells, Optional<Deviation> deviation) {}

  /** How to move a cell by just so much; empty where the scope does not allow it. */
  public Optional<Found> move(int cell, Way way, long amount) {
    Solvers.start();
    var solver = MPSolver.createSolver("GLOP");
    try {
      var parts = new ArrayList<Part>();
      for (var at = 0; at < scope.length; at++) {
        addParts(solver, at, amount, parts);
      }
      relations(solver, parts);
      var asked = solver.makeConstraint((double) way.sign() * amount, (double) way.sign() * amount);
      parts.stream()
          .filter(part -> scope[part.at] == cell)
          .forEach(part -> asked.setCoefficient(part.moved, part.sign));
      solver.objective().setMinimization();
      return solver.solve() == MPSolver.ResultStatus.OPTIMAL
          ? Optional.of(found(parts))
          : Optional.empty();
    } finally {
      solver.delete();
    }
  }

  /**
   * A part of a cell's move.
   *
   * @param at the cell's place in the scope
   * @param isFree whether the cell need not be hidden for it
   */
  private record Part(MPVariable moved, int at, int sign, boolean isFree) {}

  /** What costs nothing: a hidden cell's whole room, a rounded one's sway. Beyond that a cell has to be hidden, and raising and lowering it cost alike. */
  private void addParts(MPSolver solver, int at, long amount, List<Part> parts) {
    var cell = scope[at];
    var down = system.down(cell, hidden);
    var up = system.up(cell, hidden);
    if (down > 0 || up > 0) {
      var free = solver.makeNumVar(-MoveProgram.high(down), MoveProgram.high(up), "");
      parts.add(new Part(free, at, 1, true));
    }
    if (!hidden.get(cell)) {
      parts.add(new Part(dear(solver, cell, beyond(system.up(cell), up), amount), at, 1, false));
      parts.add(
          new Part(dear(solver, cell, beyond(system.down(cell), down), amount), at, -1, false));
    }
  }

  private static long beyond(long room, long sway) {
    return room >= CellSystem.OPEN ? room : room - sway;
  }

  /** A small cell can carry little, so that each unit of it is dear. */
  private MPVariable dear(MPSolver solver, int cell, long room, long amount) {
    var variable = solver.makeNumVar(0, MoveProgram.high(room), "");
    var carries = Math.max(1, Math.min(room, amount));
    solver.objective().setCoefficient(variable, (double) system.cost(cell) / carries);
    return variable;
  }

  private void relations(MPSolver solver, List<Part> parts) {
    Map<Integer, MPConstraint> rows = new HashMap<>();
    for (var part : parts) {
      var cell = scope[part.at];
      for (var number : system.relationsOf(cell)) {
        var sign = system.relation(number)[0] == cell ? part.sign : -part.sign;
        rows.computeIfAbsent(number, none -> solver.makeConstraint(0, 0))
            .setCoefficient(part.moved, sign);
      }
    }
  }

  private Found found(List<Part> parts) {
    var moves = new double[scope.length];
    var dear = new BitSet(scope.length);
    for (var part : parts) {
      var moved = part.moved.solutionValue();
      moves[part.at] += part.sign * moved;
      if (!part.isFree && moved > NOTHING) {
        dear.set(part.at);
      }
    }
    return new Found(cells(dear), Deviation.of(system, scope, moves));
  }

  private int[] cells(BitSet places) {
    return places.stream().map(at -> scope[at]).toArray();
  }
}
