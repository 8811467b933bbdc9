package org.trivet.disclosure.attack;

import java.util.BitSet;
import java.util.Optional;
import org.trivet.disclosure.solve.Deviation;
import org.trivet.disclosure.solve.Reach;
import org.trivet.disclosure.solve.Way;
import org.trivet.disclosure.table.CellSystem;
import org.trivet.disclosure.table.Need;

/**
 * What a reader can narrow every hidden cell down to, exactly and in whole numbers.
 *
 * <p>From outside, relations bound it; from inside, tables that look alike widen it. Programmes are solved only where the two have not met,
 * the cells nearby first.
 */
public final class Guesses {
  private static final int NEAR = 80;

  private final CellSystem system;
  private final BitSet hidden;
  private final Depth depth;
  private final Presolve outside;
  private final long[] down;
  private final long[] up;

  /** How closely to look. */
  public enum Depth {
    /** Both ends of every hidden cell. */
    EXACT,
    /** Until it is known that a cell has what it needs, and exactly where it has not: ranges are at least so wide. */
    ENOUGH
  }

  private Guesses(CellSystem system, BitSet hidden, Depth depth) {
    this.system = system;
    this.hidden = hidden;
    this.depth = depth;
    this.outside = new Presolve(system, hidden);
    this.down = new long[system.size()];
    this.up = new long[system.size()];
  }

  /** The ranges while these cells are hidden; a cell that is known stays known. */
  public static Guesses of(CellSystem system, BitSet hidden, Depth depth) {
    var guesses = new Guesses(system, hidden, depth);
    var near = new Neighbourhood(system, system.moving(hidden));
    near.groups().parallelStream().forEach(group -> guesses.group(group, near));
    return guesses;
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
    try (var whole = new Whole(group)) {
      for (var cell : group) {
        if (hidden.get(cell)) {
          for (var way : Way.values()) {
            if (!isSettled(cell, way) && !nearby(near, group, cell, way)) {
              settle(whole.reach(), cell, way, outer(cell, way));
            }
          }
        }
      }
    }
  }

  /** The programme of a whole group, made when the first cell needs it. */
  private final class Whole implements AutoCloseable {
    private final int[] group;
    private Optional<Reach> made = Optional.empty();

    Whole(int[] group) {
      this.group = group;
    }

    Reach reach() {
      var reach = made.orElseGet(() -> new Reach(system, group, hidden));
      made = Optional.of(reach);
      return reach;
    }

    @Override
    public void close() {
      made.ifPresent(Reach::close);
    }
  }

  private boolean nearby(Neighbourhood near, int[] group, int cell, Way way) {
    var outer = outer(cell, way);
    var most = depth == Depth.ENOUGH ? Math.min(outer, need(cell).farthest()) : outer;
    for (var size = NEAR; size < group.length; size *= 5) {
      try (var reach = new Reach(system, near.around(cell, size), hidden)) {
        settle(reach, cell, way, most);
      }
      if (isSettled(cell, way)) {
        return true;
      }
    }
    return false;
  }

  private void settle(Reach reach, int cell, Way way, long most) {
    if (most >= CellSystem.OPEN && reach.isOpen(cell, way)) {
      widen(cell, way.sign() * CellSystem.OPEN);
    } else {
      reach.farthest(cell, way, most).ifPresent(this::widen);
    }
  }

  private long outer(int cell, Way way) {
    return way == Way.UP ? outside.up(cell) : outside.down(cell);
  }

  private void widen(Deviation found) {
    widenEach(found);
    found.turned(system).ifPresent(this::widenEach);
  }

  private void widenEach(Deviation found) {
    if (found.looksTrue(system, hidden)) {
      for (var at = 0; at < found.size(); at++) {
        widen(found.cell(at), found.moveAt(at));
      }
    }
  }

  private void widen(int cell, long move) {
    up[cell] = Math.max(up[cell], move);
    down[cell] = Math.max(down[cell], -move);
  }

  private boolean isSettled(int cell, Way way) {
    return isEnough(cell) || isExact(cell, way);
  }

  private boolean isEnough(int cell) {
    return depth == Depth.ENOUGH && need(cell).isMetBy(down[cell], up[cell]);
  }

  private Need need(int cell) {
    return system.need(cell).orElse(Need.NOT_EXACT);
  }

  private boolean isExact(int cell, Way way) {
    return (way == Way.UP ? up[cell] : down[cell]) >= outer(cell, way);
  }
}
