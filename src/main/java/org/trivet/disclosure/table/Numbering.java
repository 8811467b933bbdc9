package org.trivet.disclosure.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tables on their way to whole numbers. */
final class Numbering {
  private static final int MOST_DECIMALS = 9;
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000_000L);

  private final Tables tables;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int scale;

  Numbering(Tables tables) {
    this.tables = tables;
    new TableChecks(tables).refuseProblems();
    tables.cells().keySet().forEach(id -> numbers.put(id, numbers.size()));
    this.scale = scale();
  }

  private int scale() {
    var knowledge = tables.knowledge();
    var ends = knowledge.bounds().values().stream()
        .flatMap(of -> Stream.concat(of.low().stream(), of.high().stream()));
    var figures = Stream.of(
            tables.cells().values().stream(),
            ends,
            tables.sensitivity().margins().values().stream()
                .flatMap(margin -> Stream.of(margin.below(), margin.above())))
        .flatMap(stream -> stream)
        .map(BigDecimal::stripTrailingZeros)
        .toList();
    var decimals = figures.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    var most =
        figures.stream().map(BigDecimal::abs).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    if (decimals > MOST_DECIMALS
        || most.scaleByPowerOfTen(Math.max(0, decimals)).compareTo(LARGEST) > 0) {
      throw DisclosureRefusals.tooFine(decimals, most);
    }
    return Math.max(0, decimals);
  }

  CellSystem system() {
    var ids = tables.cells().keySet().toArray(String[]::new);
    var values = new long[ids.length];
    for (var cell = 0; cell < ids.length; cell++) {
      values[cell] = whole(tables.cells().getOrDefault(ids[cell], BigDecimal.ZERO));
    }
    var marks = marks(ids, values);
    return new CellSystem(new CellSystem.Content(
        ids,
        values,
        relations(),
        room(ids, values, marks),
        marks,
        insiders(marks.known()),
        scale,
        unsafeFrom(values, marks.primary())));
  }

  private long whole(BigDecimal figure) {
    return figure.scaleByPowerOfTen(scale).longValueExact();
  }

  private int number(String id) {
    return numbers.getOrDefault(id, -1);
  }

  private BitSet numbers(Set<String> ids) {
    var set = new BitSet();
    ids.forEach(id -> set.set(number(id)));
    return set;
  }

  /** Each relation once, however often it was written. */
  private int[][] relations() {
    var seen = new LinkedHashMap<Set<Integer>, List<int[]>>();
    for (var equation : tables.equations()) {
      var cells = new int[equation.parts().size() + 1];
      cells[0] = number(equation.total());
      var set = new LinkedHashSet<Integer>(List.of(cells[0]));
      for (var part = 1; part < cells.length; part++) {
        cells[part] = number(equation.parts().get(part - 1));
        set.add(cells[part]);
      }
      var same = seen.computeIfAbsent(set, none -> new ArrayList<>());
      if (same.stream().noneMatch(other -> other[0] == cells[0])) {
        same.add(cells);
      }
    }
    return seen.values().stream().flatMap(List::stream).toArray(int[][]::new);
  }

  private CellSystem.Marks marks(String[] ids, long[] values) {
    var known = numbers(tables.knowledge().external().keySet());
    var primary =
        tables.sensitivity().primary().map(this::numbers).orElseGet(() -> small(values, known));
    var hidden = tables.choice().suppressed().map(this::numbers).orElse(primary);
    var needs = new @Nullable Need[ids.length];
    primary.stream().forEach(cell -> needs[cell] = need(ids[cell], values[cell]));
    var rounded = numbers(tables.knowledge().rounded().keySet());
    rounded.andNot(known);
    return new CellSystem.Marks(primary, hidden, known, rounded, needs);
  }

  /** Counts from 1 to the threshold; what is known from elsewhere can't be kept from anyone. */
  private BitSet small(long[] values, BitSet known) {
    var small = new BitSet();
    tables.sensitivity().threshold().ifPresent(threshold -> {
      var most = whole(BigDecimal.valueOf(threshold));
      for (var cell = 0; cell < values.length; cell++) {
        small.set(cell, values[cell] > 0 && values[cell] <= most && !known.get(cell));
      }
    });
    return small;
  }

  /** As wide as the threshold and over its end; as wide as its margin says; in any case not exact. */
  private Need need(String id, long value) {
    var margin = tables.sensitivity().margins().get(id);
    var below = margin == null ? 0 : whole(margin.below());
    var above = margin == null ? 0 : whole(margin.above());
    var width = 1L;
    if (tables.sensitivity().threshold().isPresent()) {
      var threshold = whole(BigDecimal.valueOf(tables.sensitivity().threshold().getAsLong()));
      width = Math.max(1, threshold);
      above = Math.max(above, threshold + 1 - value);
    }
    return new Need(below, above, Math.max(width, below + above));
  }

  private CellSystem.Room room(String[] ids, long[] values, CellSystem.Marks marks) {
    var costs = new Costs(tables.choice().weights(), ids, values).each();
    var hidden = new CellSystem.Span[ids.length];
    var shown = new CellSystem.Span[ids.length];
    Arrays.fill(hidden, CellSystem.Span.NONE);
    Arrays.fill(shown, CellSystem.Span.NONE);
    for (var cell = 0; cell < ids.length; cell++) {
      if (!marks.known().get(cell)) {
        var range = range(ids[cell], values[cell]);
        hidden[cell] = span(range, values[cell]);
        if (marks.rounded().get(cell)) {
          shown[cell] = span(range.and(window(ids[cell])), values[cell]);
        }
      }
    }
    return new CellSystem.Room(hidden, shown, costs);
  }

  private Range range(String id, long value) {
    return Optional.ofNullable(tables.knowledge().bounds().get(id))
        .orElseGet(() -> value < 0 ? Range.ANYTHING : Range.NOT_NEGATIVE);
  }

  /** The figures that would be shown as this one is. */
  private Range window(String id) {
    var base = tables.knowledge().rounded().getOrDefault(id, BigDecimal.ONE);
    return Rounding.toNearest(base).around(tables.cells().getOrDefault(id, BigDecimal.ZERO));
  }

  private CellSystem.Span span(Range range, long value) {
    return new CellSystem.Span(
        range.low().map(low -> value - whole(low)).orElse(CellSystem.OPEN),
        range.high().map(high -> whole(high) - value).orElse(CellSystem.OPEN));
  }

  private List<BitSet> insiders(BitSet known) {
    var own = new TreeMap<String, BitSet>();
    tables.knowledge().contributors().forEach((id, keys) -> {
      if (keys.size() == 1 && !known.get(number(id))) {
        own.computeIfAbsent(keys.get(0), none -> new BitSet()).set(number(id));
      }
    });
    return own.values().stream().distinct().toList();
  }

  private int unsafeFrom(long[] values, BitSet primary) {
    return primary.stream().anyMatch(cell -> values[cell] == 0) ? 0 : 1;
  }
}
