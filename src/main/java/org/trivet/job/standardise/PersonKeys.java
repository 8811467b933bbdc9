package org.trivet.job.standardise;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.trivet.contract.FeedContract;
import org.trivet.contract.TableContract;
import org.trivet.job.StandardisedColumn;

/** Which person record each row hangs on. */
final class PersonKeys {
  private PersonKeys() {}

  /**
   * For a person list: {@code sender|feed|local id}. Where a part of the person key is blank, or two different people hold it (a
   * sibling's number keyed on the wrong record), their names and birth dates are added, so that no one is lost behind another.
   */
  static Dataset<Row> withOwnRecordKey(Dataset<Row> rows, FeedContract feed, TableContract table) {
    var known = table.personKey().stream()
        .map(column -> functions.col(column).isNotNull())
        .reduce(lit(true), Column::and);
    var who = lower(CurrentView.joined(table.personKeyWhenShared()));
    var sameKey =
        Window.partitionBy(CurrentView.rowKey(table, table.personKey()), CurrentView.holds());
    var shared = table.personKeyWhenShared().isEmpty()
        ? lit(false)
        : functions.not(known).or(min(who).over(sameKey).notEqual(max(who).over(sameKey)));
    var plain = CurrentView.joined(table.personKey());
    return rows.withColumn(ReadColumn.SHARED.text(), shared)
        .withColumn(
            StandardisedColumn.RECORD_KEY.text(),
            recordKey(
                feed, when(ReadColumn.SHARED.col(), concat_ws("~", plain, who)).otherwise(plain)));
  }

  /** For facts: the record key of the person they hang on; null where the person list does not hold that person. */
  static Dataset<Row> withRecordKeyOf(Dataset<Row> persons, Dataset<Row> facts, Column key) {
    var names = persons.select(
        StandardisedColumn.ROW_KEY.col().as(ReadColumn.PERSON_ROW_KEY.text()),
        StandardisedColumn.RECORD_KEY.col().as(ReadColumn.PERSON_RECORD_KEY.text()));
    var hung = facts.withColumn(ReadColumn.SHARED.text(), key);
    return hung.join(
            names, ReadColumn.SHARED.col().equalTo(ReadColumn.PERSON_ROW_KEY.col()), "left")
        .withColumn(StandardisedColumn.RECORD_KEY.text(), ReadColumn.PERSON_RECORD_KEY.col());
  }

  /** For tables about no person. */
  static Dataset<Row> withoutRecordKey(Dataset<Row> rows) {
    return rows.withColumn(StandardisedColumn.RECORD_KEY.text(), lit(null).cast("string"));
  }

  private static Column recordKey(FeedContract feed, Column localId) {
    return concat_ws(
        "|", escaped(StandardisedColumn.SENDER.col()), lit(feed.feed()), escaped(localId));
  }

  private static Column escaped(Column text) {
    return regexp_replace(coalesce(text, lit("")), "([\\\\|])", "\\\\$1");
  }
}
