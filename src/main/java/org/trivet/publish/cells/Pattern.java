package org.trivet.publish.cells;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivet.disclosure.attack.Audit;
import org.trivet.disclosure.attack.AuditReport;
import org.trivet.disclosure.attack.Neighbourhood;
import org.trivet.disclosure.protect.Effort;
import org.trivet.disclosure.protect.Protection;
import org.trivet.disclosure.table.CellSystem;
import org.trivet.disclosure.table.Equation;
import org.trivet.disclosure.table.Tables;

/**
 * What the engine hides of tables, and the attack on it.
 *
 * <p>The engine takes a rounded figure for one that stays on the page, so it never hides one to widen another. Where a cell stays weak
 * beside rounded figures, the cheapest of its neighbours is hidden and the engine asked again.
 */
record Pattern(Set<String> hidden, AuditReport audit) {
  private static final int MOST_ROUNDS = 30;

  static Pattern of(Tables tables) {
    var asked = tables;
    var byCell = equationsByCell(tables);
    var found = engine(asked);
    for (var round = 0; round < MOST_ROUNDS && !found.audit.isProtected(); round++) {
      var more = found.neighbours(asked, byCell);
      if (more.isEmpty()) {
        return found;
      }
      more.addAll(found.settled(asked));
      asked = hiding(asked, more);
      found = engine(asked);
    }
    return found;
  }

  private static Pattern engine(Tables tables) {
    var system = CellSystem.of(tables);
    var protection = Protection.of(system, Effort.QUICK, (done, total) -> {});
    var hidden = ids(system, protection.hidden());
    var audited = CellSystem.of(hiding(tables, hidden));
    return new Pattern(hidden, Audit.of(audited, protection.hidden()));
  }

  /** What is hidden where no cell is weak: it need not be looked for again. */
  private Set<String> settled(Tables tables) {
    var system = CellSystem.of(tables);
    var weak = audit.weak().stream().map(AuditReport.Weak::id).collect(Collectors.toSet());
    return new Neighbourhood(system, system.unknown())
        .groups().stream()
            .map(group -> Arrays.stream(group).mapToObj(system::id).toList())
            .filter(group -> group.stream().noneMatch(weak::contains))
            .flatMap(List::stream)
            .filter(hidden::contains)
            .collect(Collectors.toSet());
  }

  /** Of each weak cell the cheapest neighbour that readers still see. */
  private Set<String> neighbours(Tables tables, Map<String, List<Equation>> byCell) {
    var more = new LinkedHashSet<String>();
    for (var weak : audit.weak()) {
      cheapest(tables, byCell.getOrDefault(weak.id(), List.of())).ifPresent(more::add);
    }
    return more;
  }

  private static Map<String, List<Equation>> equationsByCell(Tables tables) {
    var byCell = new HashMap<String, List<Equation>>();
    for (var equation : tables.equations()) {
      cells(equation)
          .forEach(
              cell -> byCell.computeIfAbsent(cell, none -> new ArrayList<>()).add(equation));
    }
    return byCell;
  }

  private static Stream<String> cells(Equation equation) {
    return Stream.concat(Stream.of(equation.total()), equation.parts().stream());
  }

  private Optional<String> cheapest(Tables tables, List<Equation> equations) {
    return equations.stream()
        .flatMap(Pattern::cells)
        .filter(other -> !hidden.contains(other))
        .filter(other -> !tables.knowledge().external().containsKey(other))
        .min(Comparator.comparing((String other) -> !isRounded(tables, other))
            .thenComparing(other -> tables.choice().weights().getOrDefault(other, BigDecimal.ZERO))
            .thenComparing(Comparator.naturalOrder()));
  }

  private static boolean isRounded(Tables tables, String id) {
    return tables.knowledge().rounded().containsKey(id);
  }

  private static Tables hiding(Tables tables, Set<String> more) {
    var all = new HashSet<>(tables.choice().suppressed().orElse(Set.of()));
    all.addAll(more);
    return new Tables(
        tables.cells(),
        tables.equations(),
        tables.sensitivity(),
        tables.knowledge(),
        new Tables.Choice(Optional.of(all), tables.choice().weights()));
  }

  private static Set<String> ids(CellSystem system, BitSet cells) {
    var ids = new HashSet<String>();
    cells.stream().forEach(cell -> ids.add(system.id(cell)));
    return Set.copyOf(ids);
  }
}
