package org.trivet.disclosure.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** Everything that can be wrong with tables before a question is asked of them; all of it is told at once. */
final class TableChecks {
  private final Tables tables;
  private final List<String> problems = new ArrayList<>();

  TableChecks(Tables tables) {
    this.tables = tables;
  }

  void refuseProblems() {
    unknown("primary", tables.sensitivity().primary().orElse(java.util.Set.of()));
    unknown("protection", tables.sensitivity().margins().keySet());
    unknown("external", tables.knowledge().external().keySet());
    unknown("bounds", tables.knowledge().bounds().keySet());
    unknown("contributors", tables.knowledge().contributors().keySet());
    unknown("rounded", tables.knowledge().rounded().keySet());
    unknown("suppressed", tables.choice().suppressed().orElse(java.util.Set.of()));
    unknown("weights", tables.choice().weights().keySet());
    tables.equations().forEach(this::equation);
    tables.knowledge().external().forEach(this::external);
    tables.knowledge().bounds().forEach(this::bounds);
    tables.knowledge().rounded().forEach(this::rounded);
    settings();
    if (!problems.isEmpty()) {
      throw DisclosureRefusals.problems(problems);
    }
  }

  private void unknown(String key, Collection<String> ids) {
    ids.stream()
        .filter(id -> !tables.cells().containsKey(id))
        .sorted()
        .forEach(
            id -> problems.add("%s names '%s', which is not among the cells".formatted(key, id)));
  }

  private void equation(Equation equation) {
    var parts = new HashSet<String>();
    for (var part : equation.parts()) {
      if (!parts.add(part) || part.equals(equation.total())) {
        problems.add("the equation of '%s' names '%s' twice".formatted(equation.total(), part));
        return;
      }
    }
    var before = problems.size();
    unknown("the equation of '%s'".formatted(equation.total()), List.of(equation.total()));
    unknown("the equation of '%s'".formatted(equation.total()), equation.parts());
    if (problems.size() == before) {
      sum(equation);
    }
  }

  private void sum(Equation equation) {
    var total = cell(equation.total());
    var sum = equation.parts().stream().map(this::cell).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (total.compareTo(sum) != 0) {
      problems.add("'%s' is %s, but its parts '%s' add up to %s: the difference is %s"
          .formatted(
              equation.total(),
              total.toPlainString(),
              String.join("', '", equation.parts()),
              sum.toPlainString(),
              total.subtract(sum).toPlainString()));
    }
  }

  private void external(String id, BigDecimal figure) {
    if (tables.cells().containsKey(id) && cell(id).compareTo(figure) != 0) {
      problems.add("external says that '%s' is %s, but the cell is %s"
          .formatted(id, figure.toPlainString(), cell(id).toPlainString()));
    }
  }

  private void bounds(String id, Range range) {
    if (tables.cells().containsKey(id) && !range.holds(cell(id))) {
      problems.add(
          "bounds of '%s' leave out its own value, %s".formatted(id, cell(id).toPlainString()));
    }
  }

  private void rounded(String id, BigDecimal base) {
    if (base.signum() <= 0 || base.stripTrailingZeros().scale() > 0) {
      problems.add("rounded: '%s' should be shown to the nearest whole number of 1 or more, not %s"
          .formatted(id, base.toPlainString()));
    } else if (tables.cells().containsKey(id)
        && (cell(id).signum() < 0 || cell(id).stripTrailingZeros().scale() > 0)) {
      problems.add("rounded: '%s' is no count".formatted(id));
    }
  }

  private void settings() {
    tables.choice().weights().forEach((id, weight) -> {
      if (weight.signum() < 0) {
        problems.add("the weight of '%s' is below zero".formatted(id));
      }
    });
    tables.sensitivity().margins().forEach((id, margin) -> {
      if (margin.below().signum() < 0 || margin.above().signum() < 0) {
        problems.add("protection of '%s' is below zero".formatted(id));
      }
    });
    tables.sensitivity().threshold().ifPresent(threshold -> {
      if (threshold < 0) {
        problems.add("the threshold is %d, which is below zero".formatted(threshold));
      }
    });
  }

  private BigDecimal cell(String id) {
    return tables.cells().getOrDefault(id, BigDecimal.ZERO);
  }
}
