package org.trivet.disclosure.battery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.trivet.disclosure.table.Equation;
import org.trivet.disclosure.table.Knowledge;
import org.trivet.disclosure.table.Sensitivity;
import org.trivet.disclosure.table.Tables;

/** Made-up tables from a seed: one to four dimensions, some with a hierarchy, some in linked pairs, some with singletons, all with zeros. */
final class RandomTables {
  private final Random random;
  private final Map<String, BigDecimal> cells = new LinkedHashMap<>();
  private final List<Equation> equations = new ArrayList<>();
  private final Map<String, List<String>> contributors = new LinkedHashMap<>();
  private final long seed;

  private RandomTables(long seed) {
    this.seed = seed;
    this.random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    random.nextInt();
  }

  /** One member of a dimension: a leaf, or the sum of members before it. */
  private record Member(String name, List<Integer> parts) {}

  /** The tables of a seed, whose leaves count up to about so many in all. */
  static Tables of(long seed, int leaves) {
    return new RandomTables(seed).tables(leaves);
  }

  private Tables tables(int leaves) {
    var dimensions = new int[] {1, 1, 2, 2, 2, 2, 2, 3, 3, 4}[random.nextInt(10)];
    var side = Math.max(2, (int) Math.round(Math.pow(leaves, 1.0 / dimensions)));
    var axes = new ArrayList<List<Member>>();
    for (var axis = 0; axis < dimensions; axis++) {
      var members = dimensions == 4 ? 2 : Math.max(2, side + random.nextInt(3) - 1);
      axes.add(axis(members, members > 3 && random.nextInt(3) == 0));
    }
    table("t", axes, random.nextInt(3) == 0 ? 3 : 12);
    if (random.nextInt(4) == 0 && dimensions < 4) {
      linked(axes);
    }
    if (random.nextInt(4) == 0) {
      singletons();
    }
    var threshold =
        random.nextInt(3) == 0 ? OptionalLong.empty() : OptionalLong.of(1 + random.nextInt(6));
    var primary = threshold.isPresent() ? Optional.<Set<String>>empty() : Optional.of(small());
    return new Tables(
        cells,
        equations,
        new Sensitivity(primary, threshold, Map.of()),
        new Knowledge(Map.of(), Map.of(), contributors, rounded()),
        Tables.Choice.free());
  }

  /** In every fourth table some figures are shown rounded; zeros are shown as they are. */
  private Map<String, BigDecimal> rounded() {
    var rounded = new LinkedHashMap<String, BigDecimal>();
    if (seed % 4 == 1) {
      var own = new Random(seed);
      var base = BigDecimal.valueOf(3 + own.nextInt(3));
      cells.forEach((id, value) -> {
        if (value.signum() > 0 && own.nextInt(3) > 0) {
          rounded.put(id, base);
        }
      });
    }
    return rounded;
  }

  private Set<String> small() {
    var most = 1 + random.nextInt(3);
    var zeros = seed % 5 == 0 ? 0 : 1;
    var small = new LinkedHashSet<String>();
    cells.forEach((id, value) -> {
      if (value.intValue() >= zeros && value.intValue() <= most && !id.contains("All")) {
        small.add(id);
      }
    });
    return small;
  }

  private List<Member> axis(int leaves, boolean nested) {
    var members = new ArrayList<Member>();
    for (var leaf = 0; leaf < leaves; leaf++) {
      members.add(new Member("m" + leaf, List.of()));
    }
    if (nested) {
      members.add(new Member("North", List.of(0, 1)));
      members.add(new Member("South", range(2, leaves)));
      members.add(new Member("All", List.of(leaves, leaves + 1)));
    } else {
      members.add(new Member("All", range(0, leaves)));
    }
    return members;
  }

  private static List<Integer> range(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  private void table(String name, List<List<Member>> axes, int largest) {
    var at = new int[axes.size()];
    do {
      if (isLeaf(axes, at)) {
        var draw = random.nextInt(10);
        var value = draw < 2 ? 0 : draw < 5 ? 1 + random.nextInt(3) : random.nextInt(largest * 3);
        cells.put(id(name, axes, at), BigDecimal.valueOf(value));
      }
    } while (next(at, axes));
    for (var axis = 0; axis < axes.size(); axis++) {
      sums(name, axes, axis);
    }
  }

  private void sums(String name, List<List<Member>> axes, int axis) {
    var at = new int[axes.size()];
    do {
      var member = axes.get(axis).get(at[axis]);
      if (!member.parts().isEmpty()) {
        var total = id(name, axes, at);
        var parts = new ArrayList<String>();
        for (var part : member.parts()) {
          var of = at.clone();
          of[axis] = part;
          parts.add(id(name, axes, of));
        }
        if (parts.stream().allMatch(cells::containsKey)) {
          equations.add(new Equation(total, parts));
          cells.put(total, parts.stream().map(cells::get).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
      }
    } while (next(at, axes));
    if (axis + 1 == axes.size()) {
      complete(name, axes);
    }
  }

  /** Every sum along every axis, once all cells stand. */
  private void complete(String name, List<List<Member>> axes) {
    var prefix = name + ":";
    equations.removeIf(equation -> equation.total().startsWith(prefix));
    for (var axis = 0; axis < axes.size(); axis++) {
      var at = new int[axes.size()];
      do {
        var member = axes.get(axis).get(at[axis]);
        if (!member.parts().isEmpty()) {
          var parts = new ArrayList<String>();
          for (var part : member.parts()) {
            var of = at.clone();
            of[axis] = part;
            parts.add(id(name, axes, of));
          }
          equations.add(new Equation(id(name, axes, at), parts));
        }
      } while (next(at, axes));
    }
  }

  /** Another measure over the first axis, and the two together. */
  private void linked(List<List<Member>> axes) {
    var first = List.of(axes.get(0));
    table("u", first, 12);
    var rest = axes.stream().map(axis -> axis.size() - 1).toList();
    for (var member = 0; member < axes.get(0).size(); member++) {
      var at = new int[axes.size()];
      for (var axis = 1; axis < at.length; axis++) {
        at[axis] = rest.get(axis);
      }
      at[0] = member;
      var one = id("t", axes, at);
      var two = id("u", first, new int[] {member});
      var sum = "both:" + axes.get(0).get(member).name();
      cells.put(sum, cells.get(one).add(cells.get(two)));
      equations.add(new Equation(sum, List.of(one, two)));
    }
  }

  private void singletons() {
    cells.forEach((id, value) -> {
      if (value.intValue() == 1 && !id.contains("All") && random.nextBoolean()) {
        contributors.put(id, List.of("child" + random.nextInt(6)));
      }
    });
  }

  private static boolean isLeaf(List<List<Member>> axes, int[] at) {
    for (var axis = 0; axis < at.length; axis++) {
      if (!axes.get(axis).get(at[axis]).parts().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static boolean next(int[] at, List<List<Member>> axes) {
    for (var axis = at.length - 1; axis >= 0; axis--) {
      if (++at[axis] < axes.get(axis).size()) {
        return true;
      }
      at[axis] = 0;
    }
    return false;
  }

  private static String id(String name, List<List<Member>> axes, int[] at) {
    var names = new String[at.length];
    Arrays.setAll(names, axis -> axes.get(axis).get(at[axis]).name());
    return name + ":" + String.join("|", names);
  }
}
