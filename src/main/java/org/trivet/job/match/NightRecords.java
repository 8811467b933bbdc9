package org.trivet.job.match;

import java.util.List;
import org.apache.spark.sql.Row;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.Records;
import org.trivet.matching.value.RecordsBuilder;

/** Person rows gathered into records as the kernel wants them. */
final class NightRecords {
  private static final List<String> ONE_NIGHT = List.of("night");

  private final PersonValues values;
  private final RecordsBuilder builder;

  NightRecords(MatchPlan plan) {
    this.values = new PersonValues(plan.fields());
    this.builder = new RecordsBuilder(ONE_NIGHT, plan.cleanings());
  }

  /** Adds a row that has a record key and values; its position is the number of rows before it. */
  void add(Row row) {
    builder.addAll(
        0,
        row.getAs(MatchColumn.RECORD_KEY.text()),
        values.read(row.getList(row.fieldIndex(MatchColumn.VALUES.text()))));
  }

  /** The records in the order in which they were added. */
  Records records() {
    return builder.build();
  }
}
