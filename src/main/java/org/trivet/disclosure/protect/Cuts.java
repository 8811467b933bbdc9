package org.trivet.disclosure.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivet.disclosure.attack.Demand;
import org.trivet.disclosure.solve.Cut;
import org.trivet.disclosure.solve.PartlyHidden;
import org.trivet.disclosure.solve.Price;
import org.trivet.disclosure.solve.Way;

/** What every safe pattern of a group must fulfil, found where a proposed one falls short. Columns are places among the group's cells. */
final class Cuts implements AutoCloseable {
  private static final double FINE = 1000;
  private static final double SHORT = 1e-3;

  private final Group group;
  private final Map<BitSet, PartlyHidden> programs = new HashMap<>();

  Cuts(Group group) {
    this.group = group;
  }

  /** A secondary cell that is alone in a relation would be exact, and might as well be shown; a sensitive one must not be. */
  List<Cut> neverAlone() {
    var cuts = new ArrayList<Cut>();
    var system = group.system();
    var asked = new BitSet();
    group.demands().forEach(demand -> asked.set(demand.cell()));
    for (var cell : group.cells()) {
      for (var number : system.relationsOf(cell)) {
        var others = Arrays.stream(system.relation(number))
            .filter(other -> other != cell && !system.isKnown(other))
            .toArray();
        var isOpen = Arrays.stream(others).anyMatch(this::sways);
        if (!isOpen && (asked.get(cell) || !group.fixed().get(cell))) {
          cuts.add(notAlone(cell, others));
        }
      }
    }
    return cuts;
  }

  private boolean sways(int cell) {
    return group.system().swayDown(cell) > 0 || group.system().swayUp(cell) > 0;
  }

  private Cut notAlone(int cell, int[] others) {
    var columns = new int[others.length + 1];
    var weights = new long[columns.length];
    for (var at = 0; at < others.length; at++) {
      columns[at] = column(others[at]);
      weights[at] = 1;
    }
    columns[others.length] = column(cell);
    weights[others.length] = -1;
    return new Cut(columns, weights, 0);
  }

  private int column(int cell) {
    return Arrays.binarySearch(group.cells(), cell);
  }

  /** Where shares fall short of a demand, what they would have to fulfil. */
  List<Cut> against(Demand demand, double[] shares) {
    var program = programs.computeIfAbsent(
        demand.spared(), spared -> new PartlyHidden(group.system(), scope(spared)));
    var scope = scope(demand.spared());
    program.hide(shares(scope, shares), demand.need().farthest());
    var need = demand.need();
    var cuts = new ArrayList<Cut>();
    var up = program.price(demand.cell(), Way.UP);
    var down = program.price(demand.cell(), Way.DOWN);
    if (up.isPresent() && down.isPresent()) {
      var above = up.orElseThrow();
      var below = down.orElseThrow();
      cut(scope, List.of(above), need.above(), shares).ifPresent(cuts::add);
      cut(scope, List.of(below), need.below(), shares).ifPresent(cuts::add);
      cut(scope, List.of(above, below), need.width(), shares).ifPresent(cuts::add);
    }
    return cuts;
  }

  private double[] shares(int[] scope, double[] shares) {
    var of = new double[scope.length];
    for (var at = 0; at < scope.length; at++) {
      of[at] = Math.min(1, Math.max(0, shares[column(scope[at])]));
    }
    return of;
  }

  private int[] scope(BitSet spared) {
    return spared.isEmpty()
        ? group.cells()
        : Arrays.stream(group.cells()).filter(cell -> !spared.get(cell)).toArray();
  }

  private Optional<Cut> cut(int[] scope, List<Price> prices, long least, double[] shares) {
    var lacking = (double) least - prices.stream().mapToDouble(Price::anyway).sum();
    if (lacking <= SHORT) {
      return Optional.empty();
    }
    var columns = new int[scope.length];
    var weights = new long[scope.length];
    var count = 0;
    var lent = 0.0;
    for (var at = 0; at < scope.length; at++) {
      var lends = 0.0;
      for (var price : prices) {
        lends += price.lends()[at];
      }
      if (lends > 0) {
        columns[count] = column(scope[at]);
        weights[count] = (long) Math.ceil(Math.min(lacking, lends) * FINE - SHORT);
        lent += weights[count] * shares[columns[count]];
        count++;
      }
    }
    return lent < lacking * FINE * (1 - SHORT)
        ? Optional.of(new Cut(Arrays.copyOf(columns, count), Arrays.copyOf(weights, count), (long)
            Math.floor(lacking * FINE)))
        : Optional.empty();
  }

  @Override
  public void close() {
    programs.values().forEach(PartlyHidden::close);
  }
}
