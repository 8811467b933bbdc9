package org.trivet.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.trivet.app.ReleaseFacts.MatchedList;
import org.trivet.disclosure.rule.Figure;
import org.trivet.disclosure.rule.Parts;
import org.trivet.disclosure.rule.PercentRule;
import org.trivet.measure.Ratio;
import org.trivet.measure.RowStatus;
import org.trivet.publish.Figures;
import org.trivet.publish.MeasuredRow;
import org.trivet.publish.PublishedRow;
import org.trivet.publish.StatisticalNeighbours;
import org.trivet.serve.duck.Sql;
import org.trivet.serve.sql.SqlDoor;
import org.trivet.vocabulary.NightId;

/**
 * Figures as the release answers them, each question on record under the person who drafts.
 *
 * @param whose rows measured of any other place than the authority are not asked for
 */
record ReleaseFigures(SqlDoor door, Compared whose, Map<String, BigDecimal> hiddenInReleases)
    implements Figures {

  /** An authority's own code, and whom it is compared with. */
  record Compared(String authority, StatisticalNeighbours neighbours) {}

  private static final String MEASURED = """
      SELECT measure_id, definition_version, period, as_at, numerator, denominator, children_num, children_den,
             status, match_quality, night, breakdown, contributors, largest1, largest2
      FROM   held.measured
      WHERE  place = '%s' AND night <= '%s'
      QUALIFY row_number() OVER (PARTITION BY measure_id, period, breakdown ORDER BY night DESC) = 1
      ORDER  BY measure_id, as_at, period, breakdown""";
  private static final String PUBLISHED = """
      SELECT measure_id, period, geographic_level, place, place_name, numerator, denominator, value_status
      FROM   comparators
      WHERE  geographic_level = 'National'
         OR  (geographic_level = 'Regional' AND place IN (SELECT region FROM comparators WHERE place = '%s'))
      ORDER  BY measure_id, period, geographic_level, place""";
  private static final String NEIGHBOURS = """
      SELECT measure_id, period, '%1$s', '', '%1$s', sum(numerator), sum(denominator), ''
      FROM   comparators
      WHERE  geographic_level = 'Local authority' AND place IN (%2$s) AND value_status = '' AND denominator > 0
      GROUP  BY measure_id, period
      HAVING count(*) >= %3$d
      ORDER  BY measure_id, period""";
  private static final String MATCHED =
      "SELECT feed, records, linked_across FROM match_summary ORDER BY feed";
  private static final String NIGHTS =
      "SELECT DISTINCT night FROM held.measured WHERE night <= '%s' ORDER BY night";

  @Override
  public List<MeasuredRow> upTo(NightId night) {
    return Desk.rows(door, MEASURED.formatted(quoted(whose.authority()), night)).stream()
        .map(ReleaseFigures::measured)
        .toList();
  }

  @Override
  public List<PublishedRow> published(NightId night) {
    var asked = new ArrayList<>(List.of(PUBLISHED.formatted(quoted(whose.authority()))));
    var neighbours = whose.neighbours();
    if (!neighbours.codes().isEmpty()) {
      asked.add(NEIGHBOURS.formatted(
          StatisticalNeighbours.LEVEL, Sql.texts(neighbours.codes()), neighbours.quorum()));
    }
    return asked.stream()
        .flatMap(question -> Desk.rows(door, question).stream())
        .map(ReleaseFigures::published)
        .toList();
  }

  @Override
  public List<NightId> nights(NightId night) {
    return Desk.rows(door, NIGHTS.formatted(night)).stream()
        .map(row -> new NightId(text(row, 0)))
        .toList();
  }

  /** The lists of persons as the night that is asked matched them; none where the release no longer holds that. */
  List<MatchedList> matched() {
    return Desk.rows(door, MATCHED).stream()
        .map(row -> new MatchedList(text(row, 0), whole(row, 1), whole(row, 2)))
        .toList();
  }

  private static MeasuredRow measured(List<@Nullable String> row) {
    return new MeasuredRow(
        text(row, 0),
        text(row, 11),
        new MeasuredRow.When(text(row, 2), LocalDate.parse(text(row, 3))),
        figure(row),
        new MeasuredRow.Standing(
            (int) whole(row, 1), status(text(row, 8)), quality(row), new NightId(text(row, 10))));
  }

  /** Who brought most matters for means and money only; whether a class looks at it is its own affair. */
  private static Figure figure(List<@Nullable String> row) {
    return new Figure(
        new Parts(number(row, 4), number(row, 5), whole(row, 6), whole(row, 7)),
        whole(row, 12),
        Optional.of(new PercentRule.Amount(
            BigDecimal.valueOf(number(row, 4)),
            BigDecimal.valueOf(number(row, 13)),
            BigDecimal.valueOf(number(row, 14)))));
  }

  private static PublishedRow published(List<@Nullable String> row) {
    var isFigure = row.get(5) != null && row.get(6) != null && text(row, 7).isEmpty();
    return new PublishedRow(
        text(row, 0),
        text(row, 1),
        new PublishedRow.Place(text(row, 2), text(row, 3), text(row, 4)),
        isFigure ? Optional.of(new Ratio(number(row, 5), number(row, 6))) : Optional.empty(),
        isFigure
            ? ""
            : Optional.of(text(row, 7)).filter(mark -> !mark.isEmpty()).orElse("x"));
  }

  private static RowStatus status(String word) {
    return Arrays.stream(RowStatus.values())
        .filter(status -> status.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No status of a measured row: " + word));
  }

  private static OptionalDouble quality(List<@Nullable String> row) {
    return text(row, 9).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(number(row, 9));
  }

  private static String text(List<@Nullable String> row, int place) {
    return Optional.ofNullable(row.get(place)).orElse("");
  }

  private static double number(List<@Nullable String> row, int place) {
    return Double.parseDouble(text(row, place));
  }

  private static long whole(List<@Nullable String> row, int place) {
    return Math.round(number(row, place));
  }

  private static String quoted(String code) {
    return code.replace("'", "''");
  }
}
