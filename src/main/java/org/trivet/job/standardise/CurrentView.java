package org.trivet.job.standardise;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.trivet.contract.Load;
import org.trivet.contract.TableContract;
import org.trivet.job.StandardisedColumn;
import org.trivet.quality.Finding;

/** The rows that hold now, out of all rows of the files in force: one per key. */
final class CurrentView {
  private static final String PART_SEPARATOR = "~";
  private static final String NOTHING = "\u0000";

  private CurrentView() {}

  /**
   * Adds the row's key, its content's hash and its standing among the rows of that key; rows set aside stand last, so that they hold
   * nothing back.
   */
  static Dataset<Row> withStanding(Dataset<Row> rows, TableContract table) {
    var sameKey = Window.partitionBy(StandardisedColumn.ROW_KEY.col()).orderBy(order(table));
    return rows.withColumns(Map.of(
            StandardisedColumn.ROW_KEY.text(), rowKey(table, table.key()),
            ReadColumn.CONTENT.text(), contentHash(table),
            ReadColumn.KEPT.text(), isKept()))
        .withColumns(Map.of(
            ReadColumn.STANDING.text(), row_number().over(sameKey),
            ReadColumn.SAME_AS_STANDING.text(),
                first(ReadColumn.CONTENT.col()).over(sameKey).equalTo(ReadColumn.CONTENT.col())));
  }

  /** True of the one row of a key that holds. */
  static Column holds() {
    return ReadColumn.KEPT.col().and(ReadColumn.STANDING.col().equalTo(1));
  }

  private static Column isKept() {
    return functions.not(exists(
        ReadColumn.FINDINGS.col(),
        finding -> finding
            .getField(FindingColumn.SEVERITY.text())
            .notEqual(lit(Finding.Severity.WARNING.name()))));
  }

  /** The rows that hold; of a delta, without those whose last word is that they are deleted. */
  static Dataset<Row> onlyStanding(Dataset<Row> rows, TableContract table) {
    var standing = rows.filter(holds());
    return table
        .delta()
        .flatMap(delta -> delta
            .deleteColumn()
            .map(column -> standing.filter(functions.not(
                functions.col(column).eqNullSafe(lit(delta.deleteValue().orElse("")))))))
        .orElse(standing);
  }

  /** A key as text; rows of different periods never share one. */
  static Column rowKey(TableContract table, List<String> columns) {
    var parts = joined(columns);
    return table.load() == Load.PERIOD
        ? concat_ws(PART_SEPARATOR, coalesce(StandardisedColumn.PERIOD.col(), lit("")), parts)
        : parts;
  }

  static Column joined(List<String> columns) {
    return concat_ws(
        PART_SEPARATOR, columns.stream().map(CurrentView::keyPart).toArray(Column[]::new));
  }

  private static Column keyPart(String column) {
    var text = functions.col(column).cast("string");
    return coalesce(regexp_replace(text, PART_SEPARATOR, "-"), lit(""));
  }

  /** In a delta the later version holds; elsewhere the first row of the newest file. */
  private static Column[] order(TableContract table) {
    var order = new ArrayList<Column>();
    order.add(ReadColumn.KEPT.col().desc());
    table
        .delta()
        .ifPresent(delta -> order.add(functions.col(delta.supersedes()).desc_nulls_last()));
    order.add(ReadColumn.ARRIVAL.col().desc());
    order.add(
        table.load() == Load.DELTA
            ? StandardisedColumn.SOURCE_LINE.col().desc()
            : StandardisedColumn.SOURCE_LINE.col().asc());
    return order.toArray(Column[]::new);
  }

  /** Nulls count, so that a value that moves from one column to the next is a change. */
  private static Column contentHash(TableContract table) {
    return xxhash64(table.columns().stream()
        .map(column -> coalesce(functions.col(column.name()).cast("string"), lit(NOTHING)))
        .toArray(Column[]::new));
  }
}
