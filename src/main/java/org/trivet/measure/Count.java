package org.trivet.measure;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One measure counted for one period: its cases, spread over the groups that it is broken down by. */
public record Count(Measure measure, Period period, Counting counting) {
  /** A cell of this kind is counted among the cases of its own group. */
  static final String AMONG_ITS_GROUP = "group";
  /** A cell of this kind breaks down the numerator only, and is counted among all cases of its place. */
  static final String AMONG_ALL = "all";

  private static final String GROUPS = """
      SELECT %d AS count_no,
             c.place AS place,
             k.among AS among,
             %s AS breakdown,
             c.child_id AS child_id,
             CAST(c.numerator AS DECIMAL(18,4)) AS numerator,
             CAST(c.denominator AS DECIMAL(18,4)) AS denominator
      FROM (
      %s
      ) c CROSS JOIN (VALUES %s) AS k(kind, among)
      """;

  public Count {
    requireNonNull(measure, "measure is null");
    requireNonNull(period, "period is null");
    requireNonNull(counting, "counting is null");
  }

  /** A query of one row per case and group, under the number that this count has among others. */
  String groups(int number) {
    var cases = new SqlTemplate(measure.id(), measure.sql())
        .filled(Parameter.literals(measure, period, counting.place()));
    return GROUPS.formatted(number, breakdown(), cases, kinds());
  }

  /** What the measured rows of this count say of themselves, as a row of literals behind its number. */
  String facts(int number) {
    var facts = measure.facts();
    var quality = counting.matchQuality();
    return "(%d, %s, %d, %s, %s, %s, %s, CAST(%s AS DOUBLE), %s)"
        .formatted(
            number,
            text(measure.id()),
            facts.definition().version(),
            text(period.label()),
            SqlType.DATE.literal(period.asAt().toString()),
            text(facts.reading().geographyBasis().word()),
            text(period.status().word()),
            quality.isPresent() ? Double.toString(quality.getAsDouble()) : "NULL",
            text(counting.night().name()));
  }

  private String breakdown() {
    var breakdowns = measure.facts().breakdowns();
    var whens = new ArrayList<String>();
    breakdowns
        .columns()
        .forEach(column -> whens.add("WHEN '%s' THEN %s".formatted(column, group(column))));
    breakdowns
        .ofNumerator()
        .forEach(column -> whens.add("WHEN '%s' THEN CASE WHEN c.numerator <> 0 THEN %s END"
            .formatted(column, group(column))));
    return whens.isEmpty()
        ? "'all'"
        : "CASE k.kind %s ELSE 'all' END".formatted(String.join(" ", whens));
  }

  private static String group(String column) {
    return "'%s=' || coalesce(CAST(c.%s AS STRING), 'not known')".formatted(column, column);
  }

  private String kinds() {
    var breakdowns = measure.facts().breakdowns();
    return Stream.of(
            Map.entry(List.of(BreakdownRules.ALL), AMONG_ITS_GROUP),
            Map.entry(breakdowns.columns(), AMONG_ITS_GROUP),
            Map.entry(breakdowns.ofNumerator(), AMONG_ALL))
        .flatMap(kinds ->
            kinds.getKey().stream().map(kind -> "('%s', '%s')".formatted(kind, kinds.getValue())))
        .collect(Collectors.joining(", "));
  }

  private static String text(String value) {
    return SqlType.TEXT.literal(value);
  }
}
