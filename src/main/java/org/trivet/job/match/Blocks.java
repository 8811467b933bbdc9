package org.trivet.job.match;

import static org.trivet.job.match.MatchColumn.BLOCK;
import static org.trivet.job.match.MatchColumn.PERSON;
import static org.trivet.job.match.MatchColumn.RECORD_NO;
import static org.trivet.job.match.MatchColumn.RULE_NO;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.trivet.matching.BlockingRule;
import org.trivet.matching.MatchModel;

/** Persons spread over the blocks in which they are compared. */
final class Blocks {
  static final StructType SHAPE = new StructType()
      .add(BLOCK.text(), DataTypes.LongType)
      .add(RULE_NO.text(), DataTypes.IntegerType)
      .add(RECORD_NO.text(), DataTypes.LongType)
      .add(PERSON.text(), DataTypes.BinaryType);

  private Blocks() {}

  /** One row per person and block it falls into. */
  static Dataset<Row> perBlock(Dataset<Row> persons, MatchModel model) {
    var rules = model.blockingRules();
    FlatMapFunction<Row, Row> spread = row -> spread(row, rules);
    return persons.select(RECORD_NO.col(), PERSON.col()).flatMap(spread, Encoders.row(SHAPE));
  }

  private static Iterator<Row> spread(Row row, List<BlockingRule> rules) {
    byte[] bytes = row.getAs(1);
    var person = PersonBytes.read(bytes);
    var rows = new ArrayList<Row>();
    for (var rule = 0; rule < rules.size(); rule++) {
      for (var block : rules.get(rule).blocksOf(person)) {
        rows.add(RowFactory.create(block, rule, row.getLong(0), bytes));
      }
    }
    return rows.iterator();
  }
}
