package org.trivet.measure;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The one aggregation of the house: portable SQL around the case queries of any number of counts, which returns their measured rows.
 *
 * <p>Sums are exact decimals until the last step, so the order of the cases cannot change an answer. Children are told apart by
 * {@code child_id}; cases without one are summed but count as no child. What follows the grouping by child is bounded by the number of
 * different amounts, not by the number of children. All counts go through one plan: a plan per count costs Spark far more to make than to
 * run.
 */
public record MeasuredRows(List<Count> counts) {
  private static final String CELLS = """
      , children AS (
      SELECT count_no, place, among, breakdown, child_id,
             sum(numerator) AS numerator,
             sum(denominator) AS denominator
      FROM groups WHERE breakdown IS NOT NULL
      GROUP BY count_no, place, among, breakdown, child_id
      ), amounts AS (
      SELECT count_no, place, among, breakdown, numerator AS amount,
             sum(numerator) AS numerator,
             sum(denominator) AS denominator,
             sum(CASE WHEN child_id IS NOT NULL AND numerator <> 0 THEN 1 ELSE 0 END) AS children_num,
             sum(CASE WHEN child_id IS NOT NULL AND denominator <> 0 THEN 1 ELSE 0 END) AS children_den,
             count(child_id) AS contributors,
             count(*) AS bringing
      FROM children
      GROUP BY count_no, place, among, breakdown, numerator
      ), ranked AS (
      SELECT amounts.*,
             row_number() OVER (PARTITION BY count_no, place, among, breakdown ORDER BY amount DESC NULLS LAST) AS standing
      FROM amounts
      ), cells AS (
      SELECT count_no, place, among, breakdown,
             sum(numerator) AS numerator,
             sum(denominator) AS denominator,
             sum(children_num) AS children_num,
             sum(children_den) AS children_den,
             sum(contributors) AS contributors,
             max(CASE WHEN standing = 1 THEN amount END) AS largest1,
             max(CASE WHEN (standing = 1 AND bringing > 1) OR standing = 2 THEN amount END) AS largest2
      FROM ranked
      GROUP BY count_no, place, among, breakdown
      ), placed AS (
      SELECT cells.*,
             max(CASE WHEN breakdown = 'all' THEN denominator END) OVER (PARTITION BY count_no, place) AS all_denominator,
             max(CASE WHEN breakdown = 'all' THEN children_den END) OVER (PARTITION BY count_no, place) AS all_children_den,
             max(CASE WHEN breakdown = 'all' THEN contributors END) OVER (PARTITION BY count_no, place) AS all_contributors
      FROM cells
      )
      SELECT f.measure_id AS measure_id,
             CAST(f.definition_version AS INT) AS definition_version,
             f.period AS period,
             f.as_at AS as_at,
             p.place AS place,
             f.geography_basis AS geography_basis,
             p.breakdown AS breakdown,
             CAST(p.numerator AS DOUBLE) AS numerator,
             CAST(CASE WHEN p.among = 'all' THEN p.all_denominator ELSE p.denominator END AS DOUBLE) AS denominator,
             CAST(p.children_num AS BIGINT) AS children_num,
             CAST(CASE WHEN p.among = 'all' THEN p.all_children_den ELSE p.children_den END AS BIGINT) AS children_den,
             CAST(CASE WHEN p.among = 'all' THEN p.all_contributors ELSE p.contributors END AS BIGINT) AS contributors,
             CAST(coalesce(p.largest1, 0) AS DOUBLE) AS largest1,
             CAST(coalesce(p.largest2, 0) AS DOUBLE) AS largest2,
             f.status AS status,
             f.match_quality AS match_quality,
             f.night AS night
      FROM placed p JOIN (VALUES %s)
        AS f(count_no, measure_id, definition_version, period, as_at, geography_basis, status, match_quality, night)
        ON f.count_no = p.count_no
      """;

  public MeasuredRows {
    counts = List.copyOf(counts);
    if (counts.isEmpty()) {
      throw new IllegalArgumentException("There is nothing to count");
    }
  }

  /** The query. */
  public String sql() {
    var groups = each(number -> counts.get(number).groups(number), "UNION ALL\n");
    return "WITH groups AS (\n" + groups + ")"
        + CELLS.formatted(each(number -> counts.get(number).facts(number), ", "));
  }

  private String each(IntFunction<String> text, String between) {
    return IntStream.range(0, counts.size()).mapToObj(text).collect(Collectors.joining(between));
  }
}
