package org.trivet.job.match;

import static org.apache.spark.sql.functions.xxhash64;
import static org.trivet.job.match.MatchColumn.AGENCY;
import static org.trivet.job.match.MatchColumn.FACTS;
import static org.trivet.job.match.MatchColumn.FEED;
import static org.trivet.job.match.MatchColumn.PERIOD;
import static org.trivet.job.match.MatchColumn.RECORD_KEY;
import static org.trivet.job.match.MatchColumn.RECORD_NO;
import static org.trivet.job.match.MatchColumn.SEALED;
import static org.trivet.job.match.MatchColumn.VALUES;

import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.trivet.vocabulary.RecordKey;

/** One row per person record, out of all facts that any table says about it. */
final class PersonRecords {
  private static final StructType SHAPE = new StructType()
      .add(RECORD_KEY.text(), DataTypes.StringType)
      .add(SEALED.text(), DataTypes.BooleanType)
      .add(FEED.text(), DataTypes.StringType)
      .add(AGENCY.text(), DataTypes.StringType)
      .add(VALUES.text(), DataTypes.createArrayType(DataTypes.StringType, false));

  private static final int EVERY_ROW = Integer.MAX_VALUE;

  private PersonRecords() {}

  /** Facts in, persons out: record key, whether it is sealed, what it says in the plan's fields, and its number. Later periods count first. */
  static Dataset<Row> perRecordKey(Dataset<Row> facts, SealMarks marks, ChildrenModel model) {
    MapPartitionsFunction<Row, Row> assemble = rows -> {
      var values = new PersonValues(model.plan().fields());
      return Runs.of(rows, row -> row.getString(0), EVERY_ROW)
          .map(run -> assembled(run.rows(), marks, values))
          .iterator();
    };
    return facts
        .select(RECORD_KEY.col(), FACTS.col(), PERIOD.col())
        .repartition(RECORD_KEY.col())
        .sortWithinPartitions(
            RECORD_KEY.col(), PERIOD.col().desc(), functions.sort_array(FACTS.col()))
        .mapPartitions(assemble, Encoders.row(SHAPE))
        .withColumn(RECORD_NO.text(), xxhash64(RECORD_KEY.col()));
  }

  private static Row assembled(List<Row> run, SealMarks marks, PersonValues values) {
    var text = run.get(0).getString(0);
    var key = RecordKey.parse(text).orElseThrow(MatchRefusals::brokenRecordKey);
    var person = new PersonAssembly(key, marks);
    run.forEach(row -> row.<String>getList(1).forEach(person::add));
    return RowFactory.create(
        text, person.isSealed(), key.feed(), agency(key), values.of(person).toArray(String[]::new));
  }

  private static String agency(RecordKey key) {
    return key.feed().substring(0, Math.max(0, key.feed().indexOf('/')));
  }
}
