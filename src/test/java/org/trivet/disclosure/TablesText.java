package org.trivet.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.trivet.disclosure.attack.Audit;
import org.trivet.disclosure.attack.AuditReport;
import org.trivet.disclosure.protect.Effort;
import org.trivet.disclosure.protect.Protection;
import org.trivet.disclosure.table.CellSystem;
import org.trivet.disclosure.table.Equation;
import org.trivet.disclosure.table.Knowledge;
import org.trivet.disclosure.table.Range;
import org.trivet.disclosure.table.Sensitivity;
import org.trivet.disclosure.table.Tables;

/** Tables drawn in a test: {@code "a=3 b=4 all=7"} and {@code "all=a+b"}. */
final class TablesText {
  private final Map<String, BigDecimal> cells = new LinkedHashMap<>();
  private final List<Equation> equations = new ArrayList<>();
  private Optional<Set<String>> primary = Optional.empty();
  private OptionalLong threshold = OptionalLong.empty();
  private final Map<String, Sensitivity.Margin> margins = new LinkedHashMap<>();
  private final Map<String, BigDecimal> external = new LinkedHashMap<>();
  private final Map<String, Range> bounds = new LinkedHashMap<>();
  private final Map<String, List<String>> contributors = new LinkedHashMap<>();
  private final Map<String, BigDecimal> rounded = new LinkedHashMap<>();
  private Optional<Set<String>> suppressed = Optional.empty();

  static TablesText of(String cells, String... sums) {
    var text = new TablesText();
    for (var cell : cells.split(" ", -1)) {
      var parts = cell.split("=", 2);
      text.cells.put(parts[0], new BigDecimal(parts[1]));
    }
    for (var sum : sums) {
      var sides = sum.split("=", 2);
      text.equations.add(new Equation(sides[0], List.of(sides[1].split("\\+", -1))));
    }
    return text;
  }

  /** Rows of a table whose last row and column are totals; cells are called r1c1, r1T, Tc1, TT. */
  static TablesText grid(String... rows) {
    var text = new TablesText();
    var height = rows.length;
    var width = rows[0].split(" ", -1).length;
    for (var row = 0; row < height; row++) {
      var values = rows[row].split(" ", -1);
      for (var column = 0; column < width; column++) {
        text.cells.put(
            name(row, height, "r") + name(column, width, "c"), new BigDecimal(values[column]));
      }
    }
    for (var row = 0; row < height; row++) {
      var line = name(row, height, "r");
      text.equations.add(new Equation(
          line + "T", each(width, column -> line + name(column, width, "c"))));
    }
    for (var column = 0; column < width; column++) {
      var line = name(column, width, "c");
      text.equations.add(new Equation(
          "T" + line, each(height, row -> name(row, height, "r") + line)));
    }
    return text;
  }

  private static List<String> each(int size, java.util.function.IntFunction<String> name) {
    return java.util.stream.IntStream.range(0, size - 1).mapToObj(name).toList();
  }

  private static String name(int at, int size, String letter) {
    return at == size - 1 ? "T" : letter + (at + 1);
  }

  TablesText primary(String... ids) {
    primary = Optional.of(new TreeSet<>(List.of(ids)));
    return this;
  }

  TablesText threshold(long most) {
    threshold = OptionalLong.of(most);
    return this;
  }

  TablesText margin(String id, long below, long above) {
    margins.put(id, new Sensitivity.Margin(BigDecimal.valueOf(below), BigDecimal.valueOf(above)));
    return this;
  }

  TablesText external(String... ids) {
    Arrays.stream(ids).forEach(id -> external.put(id, cells.getOrDefault(id, BigDecimal.ZERO)));
    return this;
  }

  TablesText external(String id, long value) {
    external.put(id, BigDecimal.valueOf(value));
    return this;
  }

  TablesText bounds(String id, long low, long high) {
    bounds.put(id, Range.of(low, high));
    return this;
  }

  TablesText only(String id, String... who) {
    contributors.put(id, List.of(who));
    return this;
  }

  TablesText rounded(long base, String... ids) {
    Arrays.stream(ids).forEach(id -> rounded.put(id, BigDecimal.valueOf(base)));
    return this;
  }

  TablesText hidden(String... ids) {
    suppressed = Optional.of(new TreeSet<>(List.of(ids)));
    return this;
  }

  Tables tables() {
    return new Tables(
        cells,
        equations,
        new Sensitivity(primary, threshold, margins),
        new Knowledge(external, bounds, contributors, rounded),
        new Tables.Choice(suppressed, Map.of()));
  }

  CellSystem system() {
    return CellSystem.of(tables());
  }

  AuditReport audit() {
    var system = system();
    return Audit.of(system, system.hidden());
  }

  /** The interval of a cell as text: {@code "3..6"}, an open end left out. */
  String interval(String id) {
    var range = audit().intervals().getOrDefault(id, Range.of(0, 0));
    return range.low().map(BigDecimal::toPlainString).orElse("")
        + ".."
        + range.high().map(BigDecimal::toPlainString).orElse("");
  }

  /** Which cells are weak. */
  Set<String> weak() {
    var weak = new TreeSet<String>();
    audit().weak().forEach(cell -> weak.add(cell.id()));
    return weak;
  }

  /** A pattern that protects, attacked. */
  Protected protect() {
    var system = system();
    var protection = Protection.of(system, Effort.USUAL, (done, total) -> {});
    var secondary = new TreeSet<String>();
    protection.secondary().stream().mapToObj(system::id).forEach(secondary::add);
    return new Protected(secondary, Audit.of(system, protection.hidden()), protection.proved());
  }

  /** What protection came to. */
  record Protected(Set<String> secondary, AuditReport report, boolean proved) {}
}
