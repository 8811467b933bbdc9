package org.trivet.job.standardise;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

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
  /** Every fault of every row: what reading found, and what only shows beside other rows. */
  Dataset<Row> of(Dataset<Row> judged) {
    return judged
        .select(
            StandardisedColumn.SOURCE_FILE.col(),
            StandardisedColumn.SOURCE_LINE.col(),
            ReadColumn.SOURCE_ROW.col(),
            explode(faults()).as(ReadColumn.FINDINGS.text()))
        .select(
            lit(feed.feed()).as(FindingColumn.FEED.text()),
            lit(table.table()).as(FindingColumn.TABLE_NAME.text()),
            part(FindingColumn.RULE),
            part(FindingColumn.COLUMN_NAME),
            part(FindingColumn.SEVERITY),
            StandardisedColumn.SOURCE_FILE.col(),
            StandardisedColumn.SOURCE_LINE.col(),
            ReadColumn.SOURCE_ROW.col().as(FindingColumn.SOURCE_ROW.text()));
  }

  /** How many faults rows have together, as a sum that is taken while they pass. */
  Column howMany(String name) {
    return sum(size(faults())).as(name);
  }

  private Column faults() {
    return concat(
        ReadColumn.FINDINGS.col(), array_compact(array(behind(), shared(), withoutPerson())));
  }

  /** In a delta, rows of one key supersede each other; elsewhere the second is one too many. */
  private Column behind() {
    var rule = when(ReadColumn.SAME_AS_STANDING.col(), lit(Finding.DUPLICATE_ROW))
        .otherwise(lit(Finding.DUPLICATE_KEY));
    var isBehind = table.delta().isPresent()
        ? lit(false)
        : ReadColumn.KEPT.col().and(ReadColumn.STANDING.col().gt(1));
    return when(isBehind, wholeRow(rule, Finding.Severity.SET_ASIDE));
  }

  private Column shared() {
    var isShared =
        table.isPersonList() ? CurrentView.holds().and(ReadColumn.SHARED.col()) : lit(false);
    return when(isShared, wholeRow(lit(Finding.SHARED_KEY), Finding.Severity.WARNING));
  }

  private Column withoutPerson() {
    var isAlone = table.belongsTo().isPresent()
        ? CurrentView.holds().and(StandardisedColumn.RECORD_KEY.col().isNull())
        : lit(false);
    return when(isAlone, wholeRow(lit(Finding.NO_SUCH_PERSON), Finding.Severity.WARNING));
  }

  private static Column wholeRow(Column rule, Finding.Severity severity) {
    return struct(
        rule.as(FindingColumn.RULE.text()),
        lit("").as(FindingColumn.COLUMN_NAME.text()),
        lit(severity.name()).as(FindingColumn.SEVERITY.text()));
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

  private static Column part(FindingColumn column) {
    return functions.col(ReadColumn.FINDINGS.text() + "." + column.text()).as(column.text());
  }
}
