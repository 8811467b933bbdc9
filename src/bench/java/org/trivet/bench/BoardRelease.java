package org.trivet.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.trivet.disclosure.table.Equation;
import org.trivet.disclosure.table.Knowledge;
import org.trivet.disclosure.table.Sensitivity;
import org.trivet.disclosure.table.Tables;

/**
 * A board's release: measures in families of five (one is two others, and two more), twelve areas in two levels, three groups and all, six
 * quarters and two years. A family hangs together whole.
 */
final class BoardRelease {
  private static final int[][] FAMILY = {{0, 1, 2}, {0, 3, 4}};
  private static final int[][] AREAS = {{0, 1, 2, 3}, {1, 4, 5, 6}, {2, 7, 8, 9}, {3, 10, 11}};
  private static final int[][] GROUPS = {{0, 1, 2, 3}};
  private static final int[][] PERIODS = {{0, 1, 2, 3}, {4, 5, 6, 7}};
  private static final List<int[][]> AXES = List.of(FAMILY, AREAS, GROUPS, PERIODS);
  private static final int[] SIZES = {5, 12, 4, 8};

  private final Random random = new Random(2026);
  private final Map<String, BigDecimal> cells = new LinkedHashMap<>();
  private final List<Equation> equations = new ArrayList<>();

  private BoardRelease() {}

  /** So many measures, a multiple of five; counts to five are unsafe. */
  static Tables of(int measures) {
    var release = new BoardRelease();
    for (var family = 0; family < measures / 5; family++) {
      release.family("f" + family);
    }
    return new Tables(
        release.cells,
        release.equations,
        new Sensitivity(Optional.empty(), OptionalLong.of(5), Map.of()),
        Knowledge.none(),
        Tables.Choice.free());
  }

  private void family(String name) {
    var values = new long[SIZES[0] * SIZES[1] * SIZES[2] * SIZES[3]];
    var size = 4 + random.nextInt(60);
    for (var at = 0; at < values.length; at++) {
      values[at] = (long) Math.floor(-Math.log(1 - random.nextDouble()) * size);
    }
    // The second half of a family is another way to divide the same children.
    for (var axis = SIZES.length - 1; axis >= 1; axis--) {
      sums(values, axis);
    }
    splitTwice(values);
    for (var at = 0; at < values.length; at++) {
      cells.put(id(name, at), BigDecimal.valueOf(values[at]));
    }
    for (var axis = 0; axis < SIZES.length; axis++) {
      for (var sum : AXES.get(axis)) {
        relations(name, axis, sum);
      }
    }
  }

  /** Total of measures 1 and 2; measures 3 and 4 share it out anew, leaf by leaf. */
  private void splitTwice(long[] values) {
    var block = values.length / SIZES[0];
    for (var at = 0; at < block; at++) {
      values[at] = values[block + at] + values[2 * block + at];
      values[3 * block + at] = random.nextLong(values[at] + 1);
    }
    for (var axis = 1; axis < SIZES.length; axis++) {
      sums(values, axis);
    }
    for (var at = 0; at < block; at++) {
      values[4 * block + at] = values[at] - values[3 * block + at];
    }
  }

  private void sums(long[] values, int axis) {
    var relations = AXES.get(axis);
    for (var last = relations.length - 1; last >= 0; last--) {
      for (var at = 0; at < values.length; at++) {
        if (place(at, axis) == relations[last][0]) {
          var sum = 0L;
          for (var part = 1; part < relations[last].length; part++) {
            sum += values[moved(at, axis, relations[last][part])];
          }
          values[at] = sum;
        }
      }
    }
  }

  private void relations(String name, int axis, int[] sum) {
    for (var at = 0; at < SIZES[0] * SIZES[1] * SIZES[2] * SIZES[3]; at++) {
      if (place(at, axis) == sum[0]) {
        var parts = new ArrayList<String>();
        for (var part = 1; part < sum.length; part++) {
          parts.add(id(name, moved(at, axis, sum[part])));
        }
        equations.add(new Equation(id(name, at), parts));
      }
    }
  }

  private static int step(int axis) {
    var step = 1;
    for (var later = axis + 1; later < SIZES.length; later++) {
      step *= SIZES[later];
    }
    return step;
  }

  private static int place(int at, int axis) {
    return at / step(axis) % SIZES[axis];
  }

  private static int moved(int at, int axis, int place) {
    return at + (place - place(at, axis)) * step(axis);
  }

  private static String id(String name, int at) {
    return "%s.m%d|area%d|group%d|period%d"
        .formatted(name, place(at, 0), place(at, 1), place(at, 2), place(at, 3));
  }
}
