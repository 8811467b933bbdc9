package org.trivet.serve.zone;

import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trivet.measure.Comparator;
import org.trivet.measure.PeriodKind;
import org.trivet.serve.duck.Sql;

/**
 * The view {@code comparators}: the published figures of England, its regions and authorities, in the measures' own words for time, so that they stand
 * beside the measured rows. Only series that count like their measure are in it.
 */
public record ComparatorRows(List<Comparator> comparators) {
  public static final String NAME = "comparators";

  private static final String ONE = """
      SELECT %1$s AS measure_id, %2$s AS period, geographic_level,
             CASE geographic_level WHEN 'National' THEN country_code WHEN 'Regional' THEN region_code ELSE new_la_code END AS place,
             CASE geographic_level WHEN 'National' THEN country_name WHEN 'Regional' THEN region_name ELSE la_name END AS place_name,
             region_code AS region,
             CASE WHEN count(*) = %3$d AND count(*) = count(%4$s) THEN sum(%4$s) END AS numerator,
             CASE WHEN count(*) = %3$d AND count(*) = count(%5$s) THEN sum(%5$s) END AS denominator,
             coalesce(min(coalesce(%6$s)), CASE WHEN count(*) = %3$d THEN '' ELSE 'x' END) AS value_status,
             %7$s AS publication
      FROM %8$s
      WHERE geographic_level IN ('National', 'Regional', 'Local authority') AND time_identifier = %9$s AND %10$s
      GROUP BY time_period, geographic_level, country_code, country_name, region_code, region_name, new_la_code, la_name""";

  /** How a year as published is named as a period of ours. */
  private static final Map<PeriodKind, String> PERIODS = periods();

  public ComparatorRows {
    comparators = List.copyOf(comparators);
  }

  private static Map<PeriodKind, String> periods() {
    var periods = new EnumMap<PeriodKind, String>(PeriodKind.class);
    periods.put(PeriodKind.CALENDAR_YEAR, "left(time_period, 4)");
    var twoYears = "left(time_period, 4) || '-' || right(time_period, 2)";
    periods.put(PeriodKind.ACADEMIC_YEAR, twoYears);
    periods.put(PeriodKind.FINANCIAL_YEAR, twoYears);
    var january =
        "make_date(CAST(left(time_period, 4) AS INTEGER) + (length(time_period) // 6), 1, 1)";
    periods.put(
        PeriodKind.CENSUS_DAY,
        "CAST(%1$s + CAST(14 + (11 - isodow(%1$s)) %% 7 AS INTEGER) AS VARCHAR)"
            .formatted(january));
    return periods;
  }

  /** What the view's columns say, in its order. */
  public Map<String, String> columns() {
    var columns = new LinkedHashMap<String, String>();
    columns.put("measure_id", "The measure that it stands beside");
    columns.put("period", "The time counted, named as the measure names it");
    columns.put("geographic_level", "National, Regional or Local authority");
    columns.put("place", "The place counted, by its official code");
    columns.put("place_name", "Its name");
    columns.put("region", "The region that it is, or lies in; null for England");
    columns.put("numerator", "Cases counted; null where the publication gives a symbol");
    columns.put("denominator", "Cases that they are counted among");
    columns.put("value", "numerator / denominator as the measure is read (per 100, per 1 000)");
    columns.put("value_status", "Empty, or the publication's symbol: c, z, x, low or k");
    columns.put("publication", "Where it was published");
    return columns;
  }

  /** Its SELECT over the reference tables as they hold now, for measures that the release defines. */
  public String sql() {
    var series = comparators.stream().flatMap(ComparatorRows::select).toList();
    return series.isEmpty()
        ? nothing()
        : """
            SELECT c.measure_id, c.period, c.geographic_level, c.place, c.place_name, c.region, c.numerator, c.denominator,
                   d.per * c.numerator / nullif(c.denominator, 0) AS value, c.value_status, c.publication
            FROM (%s) AS c
            JOIN measure_definitions AS d ON d.measure_id = c.measure_id""".formatted(series.stream().collect(joining("\nUNION ALL\n")));
  }

  private static Stream<String> select(Comparator comparator) {
    return comparator.series().stream()
        .flatMap(series -> Optional.ofNullable(PERIODS.get(series.counted().each())).stream()
            .map(period -> ONE.formatted(
                Sql.text(comparator.measureId()),
                period,
                series.rowsOfOneFigure(),
                sum(series.numerator()),
                sum(series.denominator()),
                symbols(series),
                Sql.text(series.publication()),
                Sql.name(series.table()),
                Sql.text(series.counted().timeIdentifier()),
                where(series))));
  }

  private static String where(Comparator.Series series) {
    return new TreeMap<>(series.where())
        .entrySet().stream()
            .map(column ->
                "%s IN (%s)".formatted(Sql.name(column.getKey()), Sql.texts(column.getValue())))
            .collect(joining(" AND ", "", ""))
            .transform(conditions -> conditions.isEmpty() ? "true" : conditions);
  }

  private static String sum(List<String> columns) {
    return columns.stream().map(ComparatorRows::number).collect(joining(" + "));
  }

  /** For each part its symbol where it is no number; a blank is not available. */
  private static String symbols(Comparator.Series series) {
    return Stream.concat(series.numerator().stream(), series.denominator().stream())
        .map(column -> "CASE WHEN %s IS NULL THEN coalesce(nullif(trim(%s), ''), 'x') END"
            .formatted(number(column), Sql.name(column)))
        .collect(joining(", "));
  }

  private static String number(String column) {
    return "TRY_CAST(%s AS DOUBLE)".formatted(Sql.name(column));
  }

  private String nothing() {
    return columns().keySet().stream()
        .map(name -> "NULL::%s AS %s"
            .formatted(
                List.of("numerator", "denominator", "value").contains(name) ? "DOUBLE" : "VARCHAR",
                Sql.name(name)))
        .collect(joining(", ", "SELECT ", " WHERE false"));
  }
}
