package org.trivet.publish.board;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trivet.disclosure.Cell;
import org.trivet.disclosure.LinkedCells;
import org.trivet.disclosure.LinkedCells.Nested;
import org.trivet.disclosure.ShownParts;
import org.trivet.measure.Measure;
import org.trivet.measure.PeriodKind;
import org.trivet.publish.DisclosureRules;
import org.trivet.publish.MeasuredRow;
import org.trivet.vocabulary.NightId;

/**
 * The rows that one page shows of each measure, the earliest first, and what of them may be seen. The only place where an unprotected row
 * becomes a figure.
 */
final class Chosen {
  private static final Comparator<MeasuredRow> IN_TIME = Comparator.comparing(
          (MeasuredRow row) -> row.when().asAt())
      .thenComparing(MeasuredRow::period);

  private final Map<String, List<MeasuredRow>> rows = new LinkedHashMap<>();
  private final Map<String, java.util.Optional<ShownParts>> shown;

  /**
   * Chooses and protects.
   *
   * @param known of each measure and period the row last counted
   */
  Chosen(List<Measure> measures, List<MeasuredRow> known, Limits limits) {
    for (var measure : measures) {
      var chosen = ofTheNight(measure, known, limits);
      if (!chosen.isEmpty()) {
        rows.put(measure.id(), chosen);
      }
    }
    this.shown = protect(measures, limits.rules());
  }

  /** Which night's figures, how many periods of each, and by which rules they are protected. */
  record Limits(NightId night, int periods, DisclosureRules rules) {}

  private static List<MeasuredRow> ofTheNight(
      Measure measure, List<MeasuredRow> known, Limits limits) {
    var own = known.stream()
        .filter(row -> row.measureId().equals(measure.id()))
        .sorted(IN_TIME)
        .toList();
    var tonight = own.stream()
        .filter(row -> row.standing().counted().equals(limits.night()))
        .mapToInt(row -> row.standing().definitionVersion())
        .max();
    if (tonight.isEmpty()) {
      return List.of();
    }
    var alike = own.stream()
        .filter(row -> row.standing().definitionVersion() == tonight.getAsInt())
        .toList();
    var spaced = measure.facts().periods().each() == PeriodKind.NIGHT ? lastOfMonths(alike) : alike;
    return spaced.subList(Math.max(0, spaced.size() - limits.periods()), spaced.size());
  }

  /** A measure counted every night is shown once a month. */
  private static List<MeasuredRow> lastOfMonths(List<MeasuredRow> rows) {
    var months = new LinkedHashMap<YearMonth, MeasuredRow>();
    rows.forEach(row -> months.put(YearMonth.from(row.when().asAt()), row));
    return List.copyOf(months.values());
  }

  private Map<String, java.util.Optional<ShownParts>> protect(
      List<Measure> measures, DisclosureRules rules) {
    var cells = new ArrayList<Cell>();
    for (var measure : measures) {
      var rule = rules.of(measure.facts().reading().smallNumbers());
      of(measure).forEach(row -> cells.add(new Cell(row.key(), row.parts(), rule)));
    }
    var nested = new ArrayList<Nested>();
    for (var link : rules.links(measures)) {
      for (var part : rows.getOrDefault(link.part(), List.of())) {
        rows.getOrDefault(link.whole(), List.of()).stream()
            .filter(whole -> whole.period().equals(part.period()))
            .forEach(whole -> nested.add(new Nested(part.key(), whole.key())));
      }
    }
    return new LinkedCells(cells, nested).protect();
  }

  private List<MeasuredRow> of(Measure measure) {
    return rows.getOrDefault(measure.id(), List.of());
  }

  /** The figures of a measure; none where the night did not count it. */
  List<Point> points(Measure measure) {
    return of(measure).stream().map(row -> point(measure, row)).toList();
  }

  private Point point(Measure measure, MeasuredRow row) {
    var period = new PeriodName(
        row.period(),
        measure.facts().periods().each(),
        row.when().asAt(),
        row.standing().status());
    var safe = shown.getOrDefault(row.key(), java.util.Optional.empty());
    var read = safe.flatMap(new Scale(measure.facts().reading().unit())::read);
    var mark = read.isPresent()
        ? Point.Mark.FIGURE
        : safe.isPresent() ? Point.Mark.NOT_APPLICABLE : Point.Mark.HIDDEN;
    return new Point(period, mark, read, row.standing().matchQuality());
  }
}
