package org.trivet.job.match;

import static org.trivet.job.match.MatchColumn.CHILD_ID;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.trivet.job.StandardisedColumn;

/** A standardised table whose rows know their child. */
final class MatchedTable {
  private static final String RECORD_KEY = StandardisedColumn.RECORD_KEY.text();

  private MatchedTable() {}

  /** The table with the child beside the record key; empty where a row hangs on no person. */
  static Dataset<Row> withChildId(Dataset<Row> standardised, Dataset<Row> childPerRecordKey) {
    return standardised
        .join(childPerRecordKey, new String[] {RECORD_KEY}, "left_outer")
        .select(columns(standardised));
  }

  /** The same columns of a table that is about no person. */
  static Dataset<Row> withoutChild(Dataset<Row> standardised) {
    return standardised
        .withColumn(CHILD_ID.text(), functions.lit(null).cast("string"))
        .select(columns(standardised));
  }

  private static Column[] columns(Dataset<Row> standardised) {
    var others = Stream.of(standardised.columns())
        .filter(column -> !column.equals(RECORD_KEY))
        .map(functions::col);
    return Stream.concat(Stream.of(functions.col(RECORD_KEY), CHILD_ID.col()), others)
        .toArray(Column[]::new);
  }
}
