package org.trivet.job.standardise;

import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.trivet.contract.FeedContract;
import org.trivet.contract.TableContract;
import org.trivet.job.StandardisedColumn;
import org.trivet.night.FindingCount;
import org.trivet.quality.Finding;

/** The findings of one table as rows, one a fault, and their counts. */
record FindingRows(FeedContract feed, TableContract table) {
  /** What reading found wrong with single rows. */
  Dataset<Row> ofReading(Dataset<Row> read) {
    var each = read.select(
        StandardisedColumn.SOURCE_FILE.col(),
        StandardisedColumn.SOURCE_LINE.col(),
        explode(ReadColumn.FINDINGS.col()).as(ReadColumn.FINDINGS.text()));
    return named(each.select(
        StandardisedColumn.SOURCE_FILE.col(),
        StandardisedColumn.SOURCE_LINE.col(),
        part(FindingColumn.RULE),
        part(FindingColumn.COLUMN_NAME),
        part(FindingColumn.SEVERITY)));
  }

  /** Rows that stand behind another of the same key: the same word for word, or not. */
  Dataset<Row> ofRowsBehind(Dataset<Row> behind) {
    var rule = when(ReadColumn.SHARED.col(), lit(Finding.DUPLICATE_ROW))
        .otherwise(lit(Finding.DUPLICATE_KEY));
    return named(wholeRows(behind, rule, Finding.Severity.SET_ASIDE));
  }

  /** Rows that all break one rule. */
  Dataset<Row> ofRows(Dataset<Row> rows, String rule) {
    return named(wholeRows(rows, lit(rule), Finding.Severity.WARNING));
  }

  /** The counts by rule, column and severity: as few as there are rules and columns. */
  List<FindingCount> counted(Dataset<Row> findings) {
    return findings
        .groupBy(
            FindingColumn.RULE.col(), FindingColumn.COLUMN_NAME.col(), FindingColumn.SEVERITY.col())
        .count()
        .collectAsList()
        .stream()
        .map(row -> new FindingCount(
            feed.feed(),
            table.table(),
            row.getString(0),
            row.getString(1),
            row.getString(2),
            row.getLong(3)))
        .sorted(
            java.util.Comparator.comparing(FindingCount::rule).thenComparing(FindingCount::column))
        .toList();
  }

  private static Dataset<Row> wholeRows(Dataset<Row> rows, Column rule, Finding.Severity severity) {
    return rows.select(
        StandardisedColumn.SOURCE_FILE.col(),
        StandardisedColumn.SOURCE_LINE.col(),
        rule.as(FindingColumn.RULE.text()),
        lit("").as(FindingColumn.COLUMN_NAME.text()),
        lit(severity.name()).as(FindingColumn.SEVERITY.text()));
  }

  private Dataset<Row> named(Dataset<Row> findings) {
    return findings
        .withColumn(FindingColumn.FEED.text(), lit(feed.feed()))
        .withColumn(FindingColumn.TABLE_NAME.text(), lit(table.table()))
        .select(
            Arrays.stream(FindingColumn.values()).map(FindingColumn::col).toArray(Column[]::new));
  }

  private static Column part(FindingColumn column) {
    return functions.col(ReadColumn.FINDINGS.text() + "." + column.text()).as(column.text());
  }
}
