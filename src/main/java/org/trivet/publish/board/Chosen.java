package org.trivet.publish.board;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivet.measure.Measure;
import org.trivet.measure.PeriodKind;
import org.trivet.publish.DisclosureRules;
import org.trivet.publish.MeasuredRow;
import org.trivet.publish.Publication;
import org.trivet.publish.cells.ProtectedSet;
import org.trivet.publish.cells.ShownParts;
import org.trivet.vocabulary.NightId;

/**
 * The rows that one publication shows of each measure, the earliest first, and what of them may be seen. What is shown comes from the one
 * protected set.
 */
final class Chosen {
  private static final Comparator<MeasuredRow> IN_TIME = Comparator.comparing(
          (MeasuredRow row) -> row.when().asAt())
      .thenComparing(MeasuredRow::period);

  private final Map<String, List<MeasuredRow>> rows = new LinkedHashMap<>();
  private final Map<String, List<MeasuredRow>> groups = new LinkedHashMap<>();
  private final ProtectedSet protectedSet;

  /**
   * Chooses and protects.
   *
   * @param known of each measure, period and group the row last counted
   */
  Chosen(List<Measure> measures, List<MeasuredRow> known, Limits limits) {
    var wholes = known.stream().filter(MeasuredRow::isWhole).toList();
    for (var measure : measures) {
      var chosen = ofTheNight(measure, wholes, limits);
      if (!chosen.isEmpty()) {
        rows.put(measure.id(), chosen);
        groups.put(measure.id(), groups(measure, chosen, known, limits.publication()));
      }
    }
    var all = new ArrayList<MeasuredRow>();
    rows.values().forEach(all::addAll);
    groups.values().forEach(all::addAll);
    this.protectedSet = ProtectedSet.of(new ProtectedSet.Asked(
        measures, all, limits.place(), limits.rules(), limits.hiddenInReleases()));
  }

  /** Which night's figures of which place, what of them a publication shows, and by which rules they are protected. */
  record Limits(
      NightId night,
      String place,
      Publication publication,
      DisclosureRules rules,
      Map<String, BigDecimal> hiddenInReleases) {}

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
    return spaced.subList(Math.max(0, spaced.size() - limits.publication().trend()), spaced.size());
  }

  /** A measure counted every night is shown once a month. */
  private static List<MeasuredRow> lastOfMonths(List<MeasuredRow> rows) {
    var months = new LinkedHashMap<YearMonth, MeasuredRow>();
    rows.forEach(row -> months.put(YearMonth.from(row.when().asAt()), row));
    return List.copyOf(months.values());
  }

  /** The groups of the breakdowns that the publication shows, counted with the whole that they are of. */
  private static List<MeasuredRow> groups(
      Measure measure, List<MeasuredRow> wholes, List<MeasuredRow> known, Publication publication) {
    return known.stream()
        .filter(row -> row.measureId().equals(measure.id()) && !row.isWhole())
        .filter(row -> publication.gaps().contains(column(row)))
        .filter(row -> wholes.stream().anyMatch(whole -> isOf(row, whole)))
        .sorted(IN_TIME.thenComparing(MeasuredRow::breakdown, GroupOrder.NATURAL))
        .toList();
  }

  private static boolean isOf(MeasuredRow group, MeasuredRow whole) {
    return group.period().equals(whole.period())
        && group.standing().counted().equals(whole.standing().counted());
  }

  private static String column(MeasuredRow row) {
    return row.breakdown().replaceFirst("=.*", "");
  }

  ProtectedSet protectedSet() {
    return protectedSet;
  }

  private List<MeasuredRow> of(Measure measure) {
    return rows.getOrDefault(measure.id(), List.of());
  }

  /** The figures of a measure; none where the night did not count it. */
  List<Point> points(Measure measure) {
    return of(measure).stream().map(row -> point(measure, row)).toList();
  }

  /** Its breakdowns in the publication's order, each group with its figures over the same periods. */
  List<Gap> gaps(Measure measure, Publication publication) {
    var own = groups.getOrDefault(measure.id(), List.of());
    return publication.gaps().stream()
        .map(column -> new Gap(column, groupsOf(measure, column, own)))
        .filter(gap -> !gap.groups().isEmpty())
        .toList();
  }

  private List<Gap.Group> groupsOf(Measure measure, String column, List<MeasuredRow> own) {
    var names = new LinkedHashSet<String>();
    own.stream()
        .filter(row -> column(row).equals(column))
        .map(row -> row.breakdown().substring(column.length() + 1))
        .sorted(GroupOrder.NATURAL)
        .forEach(names::add);
    return names.stream()
        .map(name -> new Gap.Group(
            GroupName.of(column, name),
            own.stream()
                .filter(row -> row.breakdown().equals(column + "=" + name))
                .map(row -> point(measure, row))
                .toList()))
        .toList();
  }

  private Point point(Measure measure, MeasuredRow row) {
    var period = new PeriodName(
        row.period(),
        measure.facts().periods().each(),
        row.when().asAt(),
        row.standing().status());
    var safe = protectedSet.shown(row);
    var read = safe.flatMap(new Scale(measure.facts().reading().unit())::read);
    return new Point(period, mark(safe, read), read, row.standing().matchQuality());
  }

  private static Point.Mark mark(Optional<ShownParts> safe, Optional<Shown> read) {
    if (read.isPresent()) {
      return Point.Mark.FIGURE;
    }
    return safe.isPresent() ? Point.Mark.NOT_APPLICABLE : Point.Mark.HIDDEN;
  }
}
