package org.trivet.disclosure.protect;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trivet.disclosure.attack.Demand;
import org.trivet.disclosure.attack.Neighbourhood;
import org.trivet.disclosure.attack.Shields;
import org.trivet.disclosure.solve.CheapestMove;
import org.trivet.disclosure.solve.Way;

/** Adds cells to a pattern until every demand is met, the cheapest way out for each demand in turn. */
final class Repair {
  private static final int NEAR = 240;
  private static final int MOST_STEPS = 8;

  private final Group group;
  private final Neighbourhood around;
  private final int local;

  /** A repair that looks for proof among so many cells around. */
  Repair(Group group, int local) {
    this.group = group;
    this.local = local;
    var all = new BitSet();
    for (var cell : group.cells()) {
      all.set(cell);
    }
    this.around = new Neighbourhood(group.system(), all);
  }

  /** A safe pattern with these cells in it. Gives in where no pattern would do. */
  BitSet repaired(BitSet start) {
    var hidden = (BitSet) start.clone();
    for (var demand : List.copyOf(group.demands())) {
      repair(demand, hidden);
    }
    return hidden;
  }

  private void repair(Demand demand, BitSet hidden) {
    if (isMet(demand, hidden, local)) {
      return;
    }
    if (!isMet(demand, everything(hidden), Integer.MAX_VALUE)) {
      giveIn(demand, hidden);
      return;
    }
    for (var step = 0; step < MOST_STEPS; step++) {
      if (isMet(demand, hidden, local)) {
        return;
      }
      if (!cheapest(demand, hidden)) {
        break;
      }
    }
    if (isMet(demand, hidden, local)) {
      return;
    }
    for (var size = 20; size < 2 * group.cells().length; size *= 4) {
      hide(around.around(demand.cell(), size), hidden);
      if (isMet(demand, hidden, Integer.MAX_VALUE)) {
        return;
      }
    }
    hide(group.cells(), hidden);
  }

  /** The most that can be hidden: what is not met then is never met. */
  private BitSet everything(BitSet hidden) {
    var all = (BitSet) hidden.clone();
    hide(group.cells(), all);
    return all;
  }

  private void giveIn(Demand demand, BitSet hidden) {
    group.giveIn(demand);
    group.demands().stream()
        .filter(less -> less.cell() == demand.cell() && less.spared().equals(demand.spared()))
        .findFirst()
        .ifPresent(less -> repair(less, hidden));
  }

  private boolean isMet(Demand demand, BitSet hidden, int most) {
    return group.shields().proof(demand, hidden, most).isPresent();
  }

  /** One step towards the demand; false where there is none. */
  private boolean cheapest(Demand demand, BitSet hidden) {
    for (var size = NEAR; ; size *= 6) {
      var scope = scope(demand, size);
      var moves = new CheapestMove(group.system(), scope, hidden);
      var best = steps(demand, hidden)
          .flatMap(step -> moves.move(demand.cell(), step.way(), step.amount()).stream())
          .min(Comparator.comparingLong(found -> cost(found.cells())));
      if (best.isPresent()
          || scope.length >= group.cells().length - demand.spared().cardinality()) {
        return best.map(found -> take(found, hidden)).orElse(false);
      }
    }
  }

  private boolean take(CheapestMove.Found found, BitSet hidden) {
    var before = hidden.cardinality();
    found.deviation().ifPresent(group.shields()::keep);
    hide(found.cells(), hidden);
    return hidden.cardinality() > before || found.deviation().isPresent();
  }

  /** A move that would help. */
  private record Step(Way way, long amount) {}

  private Stream<Step> steps(Demand demand, BitSet hidden) {
    var need = demand.need();
    Shields.Proof known = group.shields().known(demand, hidden);
    var below = known.reachBelow();
    var above = known.reachAbove();
    if (below < need.below()) {
      return Stream.of(new Step(Way.DOWN, need.below()));
    }
    if (above < need.above()) {
      return Stream.of(new Step(Way.UP, need.above()));
    }
    var room = Math.min(group.system().down(demand.cell()), need.width());
    var least = Math.max(above + 1, need.width() - room);
    return Stream.of(
            Optional.of(new Step(Way.UP, Math.max(least, 1))),
            Optional.of(new Step(Way.UP, need.width() - below)),
            Optional.of(new Step(Way.DOWN, need.width() - above))
                .filter(step -> step.amount() <= room))
        .flatMap(Optional::stream)
        .distinct();
  }

  private int[] scope(Demand demand, int size) {
    var near = around.around(demand.cell(), Math.min(size, group.cells().length));
    return demand.spared().isEmpty()
        ? near
        : Arrays.stream(near).filter(cell -> !demand.spared().get(cell)).toArray();
  }

  private long cost(int[] cells) {
    return Arrays.stream(cells).mapToLong(group.system()::cost).sum();
  }

  private static void hide(int[] cells, BitSet hidden) {
    Arrays.stream(cells).forEach(hidden::set);
  }
}
