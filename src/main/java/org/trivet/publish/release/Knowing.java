package org.trivet.publish.release;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trivet.disclosure.attack.Audit;
import org.trivet.disclosure.attack.AuditReport;
import org.trivet.disclosure.attack.AuditReport.Weak;
import org.trivet.disclosure.table.CellSystem;
import org.trivet.disclosure.table.Range;
import org.trivet.disclosure.table.Tables;

/** What readers can work out from tables that lie in front of them together. */
record Knowing(Tables tables, CellSystem system, AuditReport report) {
  static Knowing of(Tables tables) {
    var system = CellSystem.of(tables);
    return new Knowing(tables, system, Audit.of(system, system.hidden()));
  }

  List<Weak> weak() {
    return report.weak();
  }

  Set<String> weakIds() {
    return report.weak().stream().map(Weak::id).collect(Collectors.toSet());
  }

  /**
   * Whether a weak cell of others is as well known here: exactly, or within the same ends and for the same reason.
   *
   * @param others tables with the same cells, of which more is seen
   */
  boolean tellsAsMuch(Knowing others, Weak weak) {
    var here = range(weak.id());
    return isPoint(here) || (weak().contains(weak) && isSame(here, others.range(weak.id())));
  }

  /** What readers know of a cell: its interval where it is hidden, what it is rounded to, or the figure. */
  private Range range(String id) {
    return Optional.ofNullable(report.intervals().get(id)).orElseGet(() -> {
      var value = tables.cells().getOrDefault(id, BigDecimal.ZERO);
      var base = tables.knowledge().rounded().getOrDefault(id, BigDecimal.ZERO);
      return new Range(Optional.of(value.subtract(base)), Optional.of(value.add(base)));
    });
  }

  private static boolean isPoint(Range range) {
    return range.low().isPresent()
        && range.high().isPresent()
        && range.low().get().compareTo(range.high().get()) == 0;
  }

  private static boolean isSame(Range one, Range other) {
    return isSame(one.low(), other.low()) && isSame(one.high(), other.high());
  }

  private static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.map(BigDecimal::stripTrailingZeros)
        .equals(other.map(BigDecimal::stripTrailingZeros));
  }
}
