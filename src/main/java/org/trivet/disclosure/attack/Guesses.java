package org.trivet.disclosure.attack;

import java.util.BitSet;
import java.util.Optional;
import org.trivet.disclosure.solve.Deviation;
import org.trivet.disclosure.solve.Reach;
import org.trivet.disclosure.solve.Way;
import org.trivet.disclosure.table.CellSystem;

/**
 * What a reader can narrow every hidden cell down to, exactly and in whole numbers.
 *
 * <p>From outside, relations bound it; from inside, tables that look alike widen it. Programmes are solved only where the two have not met,
 * the cells nearby first.
 */
public final class Guesses {
  private static final int NEAR = 80;

  private final CellSystem system;
  private final Presolve outside;
  private final long[] down;
  private final long[] up;

  private Guesses(CellSystem system, BitSet hidden) {
    this.system = system;
    this.outside = new Presolve(system, hidden);
    this.down = new long[system.size()];
    this.up = new long[system.size()];
  }

  /** The ranges while these cells are hidden; a cell that is known stays known. */
  public static Guesses of(CellSystem system, BitSet hidden) {
    var moving = moving(system, hidden);
    var guesses = new Guesses(system, moving);
    var near = new Neighbourhood(system, moving);
    near.groups().parallelStream().forEach(group -> guesses.group(group, near));
    return guesses;
  }

  /** The cells that a reader does not see exactly. */
  public static BitSet moving(CellSystem system, BitSet hidden) {
    var moving = (BitSet) hidden.clone();
    for (var cell = 0; cell < system.size(); cell++) {
      if (system.isKnown(cell)) {
        moving.clear(cell);
      } else if (system.isRounded(cell)) {
        moving.set(cell);
      }
    }
    return moving;
  }

  /** How far below its value a reader must think a cell possible; OPEN where there is no end. */
  public long down(int cell) {
    return down[cell];
  }

  /** How far above its value, likewise. */
  public long up(int cell) {
    return up[cell];
  }

  private void group(int[] group, Neighbourhood near) {
    try (var whole = new Whole(system, group)) {
      for (var cell : group) {
        for (var way : Way.values()) {
          if (!isSettled(cell, way) && !nearby(near, group, cell, way)) {
            settle(whole.reach(), cell, way);
          }
        }
      }
    }
  }

  /** The programme of a whole group, made when the first cell needs it. */
  private static final class Whole implements AutoCloseable {
    private final CellSystem system;
    private final int[] group;
    private Optional<Reach> made = Optional.empty();

    Whole(CellSystem system, int[] group) {
      this.system = system;
      this.group = group;
    }

    Reach reach() {
      var reach = made.orElseGet(() -> new Reach(system, group));
      made = Optional.of(reach);
      return reach;
    }

    @Override
    public void close() {
      made.ifPresent(Reach::close);
    }
  }

  private boolean nearby(Neighbourhood near, int[] group, int cell, Way way) {
    for (var size = NEAR; size < group.length; size *= 5) {
      try (var reach = new Reach(system, near.around(cell, size))) {
        settle(reach, cell, way);
      }
      if (isSettled(cell, way)) {
        return true;
      }
    }
    return false;
  }

  private void settle(Reach reach, int cell, Way way) {
    var outer = way == Way.UP ? outside.up(cell) : outside.down(cell);
    if (outer >= CellSystem.OPEN && reach.isOpen(cell, way)) {
      widen(cell, way.sign() * CellSystem.OPEN);
    } else {
      reach.farthest(cell, way, outer).ifPresent(this::widen);
    }
  }

  private void widen(Deviation found) {
    for (var at = 0; at < found.size(); at++) {
      widen(found.cell(at), found.moveAt(at));
    }
    found.turned(system).ifPresent(turned -> {
      for (var at = 0; at < turned.size(); at++) {
        widen(turned.cell(at), turned.moveAt(at));
      }
    });
  }

  private void widen(int cell, long move) {
    up[cell] = Math.max(up[cell], move);
    down[cell] = Math.max(down[cell], -move);
  }

  private boolean isSettled(int cell, Way way) {
    return way == Way.UP ? up[cell] >= outside.up(cell) : down[cell] >= outside.down(cell);
  }
}
