package org.trivet.job.match;

import static org.trivet.job.match.MatchColumn.CHILD_ID;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.trivet.job.StandardisedColumn;

/** A standardised table whose rows know their child. */
final class MatchedTable {
  private MatchedTable() {}

  /** The table with the child beside the record key; empty where a row hangs on no person. */
  static Dataset<Row> withChildId(Dataset<Row> standardised, Dataset<Row> childPerRecordKey) {
    var recordKey = StandardisedColumn.RECORD_KEY.text();
    var columns = new ArrayList<Column>(List.of(functions.col(recordKey), CHILD_ID.col()));
    for (var column : standardised.columns()) {
      if (!column.equals(recordKey)) {
        columns.add(functions.col(column));
      }
    }
    return standardised
        .join(childPerRecordKey, new String[] {recordKey}, "left_outer")
        .select(columns.toArray(Column[]::new));
  }
}
