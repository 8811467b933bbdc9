package org.trivet.publish.cells;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trivet.disclosure.attack.AuditReport;
import org.trivet.disclosure.table.Tables;
import org.trivet.measure.Measure;
import org.trivet.publish.DisclosureRules;
import org.trivet.publish.MeasuredRow;

/**
 * Everything that one publication shows, protected together: all parts of all its measures, periods and breakdowns as cells, the engine's
 * pattern over them, and the attack on that pattern.
 */
public final class ProtectedSet {
  private final Tables tables;
  private final Set<String> hidden;
  private final AuditReport audit;
  private final Map<MeasuredRow, RowCells> rows = new HashMap<>();
  private final Loss loss;

  /** The rows of a publication, what is known of the measures they are of, and the cells that releases hide, by their true value. */
  public record Asked(
      List<Measure> measures,
      List<MeasuredRow> rows,
      String place,
      DisclosureRules rules,
      Map<String, BigDecimal> hiddenInReleases) {
    public Asked {
      hiddenInReleases = Map.copyOf(hiddenInReleases);
      measures = List.copyOf(measures);
      rows = List.copyOf(rows);
    }
  }

  /**
   * What is lost.
   *
   * @param small figures that are hidden because they are small themselves
   * @param others figures that are hidden for the sake of others
   * @param totals those of both that count the whole authority
   */
  public record Loss(int figures, int small, int others, int totals) {}

  private ProtectedSet(Asked asked) {
    for (var row : asked.rows()) {
      asked.measures().stream()
          .filter(measure -> measure.id().equals(row.measureId()))
          .findFirst()
          .ifPresent(measure -> rows.put(
              row,
              new RowCells(
                  measure,
                  row,
                  asked.place(),
                  asked.rules().of(measure.facts().reading().smallNumbers()))));
    }
    var inOrder = asked.rows().stream()
        .flatMap(row -> Optional.ofNullable(rows.get(row)).stream())
        .toList();
    var book = new Gathering(inOrder, asked.rules().links(asked.measures())).book();
    book.hideAsBefore(asked.hiddenInReleases());
    this.tables = book.tables();
    var pattern = Pattern.of(tables);
    this.hidden = pattern.hidden();
    this.audit = pattern.audit();
    this.loss = loss();
  }

  /** Protects, and attacks what came of it. */
  public static ProtectedSet of(Asked asked) {
    return new ProtectedSet(asked);
  }

  private Loss loss() {
    var lost = rows.values().stream().filter(row -> shown(row.row()).isEmpty()).toList();
    var small = lost.stream().filter(this::isSmall).count();
    return new Loss(rows.size(), (int) small, lost.size() - (int) small, (int)
        lost.stream().filter(RowCells::isAll).count());
  }

  private boolean isSmall(RowCells row) {
    var sensitive = tables.sensitivity().primary().orElse(Set.of());
    return sensitive.contains(row.numerator())
        || sensitive.contains(row.denominator())
        || sensitive.contains(row.rest());
  }

  /** What may be shown of a row: both its parts, or neither. */
  public Optional<ShownParts> shown(MeasuredRow row) {
    var cells = Optional.ofNullable(rows.get(row)).orElseThrow();
    if (hidden.contains(cells.numerator()) || hidden.contains(cells.denominator())) {
      return Optional.empty();
    }
    var parts = row.figure().parts();
    var rule = cells.rule().counts();
    return Optional.of(
        new ShownParts(rule.shown(parts.numerator()), rule.shown(parts.denominator())));
  }

  public Loss lost() {
    return loss;
  }

  /** What the attack on the pattern found. */
  public AuditReport audit() {
    return audit;
  }

  /** All cells, sums and what is hidden, for audits to come. Restricted: it holds the true figures. */
  public String restrictedText() {
    return new CellsText(tables, hidden).text();
  }

  /** The true figures of hidden cells, which must stand in no file. Restricted. */
  public Tables tables() {
    return tables;
  }
}
