package org.trivet.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one aggregation of the house: it wraps a measure's case query in portable SQL that returns the measured rows of one period.
 *
 * <p>Sums are exact decimals until the last step, so the order of the cases cannot change an answer. Children are told apart by
 * {@code child_id}; cases without one are summed but count as no child. The work after the first grouping is bounded by the number of
 * different amounts, not by the number of children.
 */
public record MeasuredRows(Measure measure) {
  private static final String COUNTED = """
      WITH cases AS (
      %s
      ), groups AS (
      SELECT c.place AS place,
             k.kind AS kind,
             %s AS breakdown,
             c.child_id AS child_id,
             CAST(c.numerator AS DECIMAL(18,4)) AS numerator,
             CAST(c.denominator AS DECIMAL(18,4)) AS denominator
      FROM cases c CROSS JOIN (VALUES %s) AS k(kind)
      ), children AS (
      SELECT place, kind, breakdown, child_id, sum(numerator) AS numerator, sum(denominator) AS denominator
      FROM groups WHERE breakdown IS NOT NULL
      GROUP BY place, kind, breakdown, child_id
      ), amounts AS (
      SELECT place, kind, breakdown, numerator AS amount,
             sum(numerator) AS numerator,
             sum(denominator) AS denominator,
             sum(CASE WHEN child_id IS NOT NULL AND numerator <> 0 THEN 1 ELSE 0 END) AS children_num,
             sum(CASE WHEN child_id IS NOT NULL AND denominator <> 0 THEN 1 ELSE 0 END) AS children_den,
             count(child_id) AS contributors,
             count(*) AS bringing
      FROM children
      GROUP BY place, kind, breakdown, numerator
      ), ranked AS (
      SELECT amounts.*,
             row_number() OVER (PARTITION BY place, breakdown ORDER BY amount DESC NULLS LAST) AS place_in_row
      FROM amounts
      ), cells AS (
      SELECT place, kind, breakdown,
             sum(numerator) AS numerator,
             sum(denominator) AS denominator,
             sum(children_num) AS children_num,
             sum(children_den) AS children_den,
             sum(contributors) AS contributors,
             max(CASE WHEN place_in_row = 1 THEN amount END) AS largest1,
             max(CASE WHEN place_in_row = 1 AND bringing > 1 THEN amount
                      WHEN place_in_row = 2 THEN amount END) AS largest2
      FROM ranked
      GROUP BY place, kind, breakdown
      )
      """;

  private static final String ROWS = """
      SELECT %s AS measure_id,
             CAST(%d AS INT) AS definition_version,
             %s AS period,
             %s AS as_at,
             d.place AS place,
             %s AS geography_basis,
             d.breakdown AS breakdown,
             CAST(d.numerator AS DOUBLE) AS numerator,
             CAST(%s AS DOUBLE) AS denominator,
             CAST(d.children_num AS BIGINT) AS children_num,
             CAST(%s AS BIGINT) AS children_den,
             CAST(%s AS BIGINT) AS contributors,
             CAST(coalesce(d.largest1, 0) AS DOUBLE) AS largest1,
             CAST(coalesce(d.largest2, 0) AS DOUBLE) AS largest2,
             %s AS status,
             CAST(%s AS DOUBLE) AS match_quality,
             %s AS night
      FROM cells d JOIN cells a ON a.place = d.place AND a.kind = 'all'
      """;

  /** The query for one period. */
  public String sql(Period period, Counting counting) {
    var cases = new SqlTemplate(measure.id(), measure.sql())
        .filled(Parameter.literals(measure, period, counting.place()));
    return COUNTED.formatted(cases, breakdown(), kinds()) + rows(period, counting);
  }

  private String rows(Period period, Counting counting) {
    var facts = measure.facts();
    var quality = counting.matchQuality();
    return ROWS.formatted(
        text(measure.id()),
        facts.definition().version(),
        text(period.label()),
        SqlType.DATE.literal(period.asAt().toString()),
        text(facts.reading().geographyBasis().word()),
        amongAll("denominator"),
        amongAll("children_den"),
        amongAll("contributors"),
        text(period.status().word()),
        quality.isPresent() ? Double.toString(quality.getAsDouble()) : "NULL",
        text(counting.night().name()));
  }

  /** A row broken down by its numerator only is counted among all cases of its place. */
  private String amongAll(String column) {
    var ofNumerator = measure.facts().breakdowns().ofNumerator();
    if (ofNumerator.isEmpty()) {
      return "d." + column;
    }
    var kinds = ofNumerator.stream().map(MeasuredRows::text).collect(Collectors.joining(", "));
    return "CASE WHEN d.kind IN (%s) THEN a.%s ELSE d.%s END".formatted(kinds, column, column);
  }

  private String breakdown() {
    var breakdowns = measure.facts().breakdowns();
    var whens = new ArrayList<String>();
    for (var column : breakdowns.columns()) {
      whens.add("WHEN '%s' THEN %s".formatted(column, group(column)));
    }
    for (var column : breakdowns.ofNumerator()) {
      whens.add(
          "WHEN '%s' THEN CASE WHEN c.numerator <> 0 THEN %s END".formatted(column, group(column)));
    }
    return "CASE k.kind %s ELSE 'all' END".formatted(String.join(" ", whens));
  }

  private static String group(String column) {
    return "'%s=' || coalesce(CAST(c.%s AS STRING), 'not known')".formatted(column, column);
  }

  private String kinds() {
    var breakdowns = measure.facts().breakdowns();
    return Stream.of(List.of(BreakdownRules.ALL), breakdowns.columns(), breakdowns.ofNumerator())
        .flatMap(List::stream)
        .map("('%s')"::formatted)
        .collect(Collectors.joining(", "));
  }

  private static String text(String value) {
    return SqlType.TEXT.literal(value);
  }
}
