package org.trivet.job.match;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.trivet.job.match.MatchColumn.BLOCK;
import static org.trivet.job.match.MatchColumn.NODE;
import static org.trivet.job.match.MatchColumn.PEER;
import static org.trivet.job.match.MatchColumn.RECORDS;
import static org.trivet.job.match.MatchColumn.RULE_NO;
import static org.trivet.job.match.MatchColumn.TOTAL;

import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.trivet.matching.BlockingRule;
import org.trivet.matching.MatchModel;
import org.trivet.matching.Matcher;

/** Which records hang together: compared inside their blocks, and only what is worth a look leaves a block. */
final class CandidatePairs {
  private static final int A_PAIR = -1;
  private static final StructType SHAPE = new StructType()
      .add(NODE.text(), DataTypes.LongType)
      .add(PEER.text(), DataTypes.LongType)
      .add(RULE_NO.text(), DataTypes.IntegerType)
      .add(RECORDS.text(), DataTypes.LongType);

  private CandidatePairs() {}

  /** Pairs and over-full blocks together, as one pass over the blocks finds them. */
  static Dataset<Row> perBlock(Dataset<Row> blocks, MatchModel model) {
    var largest =
        model.blockingRules().stream().mapToInt(BlockingRule::cap).max().orElse(2);
    MapPartitionsFunction<Row, Row> compare = rows -> {
      var matcher = new Matcher(model);
      return Runs.of(rows, row -> row.getLong(0), largest)
          .flatMap(run -> compared(run, model, matcher))
          .iterator();
    };
    return blocks
        .repartition(BLOCK.col())
        .sortWithinPartitions(BLOCK.col())
        .mapPartitions(compare, Encoders.row(SHAPE));
  }

  /** The pairs alone, each once. */
  static Dataset<Row> onlyPairs(Dataset<Row> found) {
    return found
        .filter(RULE_NO.col().equalTo(A_PAIR))
        .select(NODE.col(), PEER.col())
        .distinct();
  }

  /** For each rule with over-full blocks: how many, and how many records lie in them. */
  static Dataset<Row> perOverfullRule(Dataset<Row> found) {
    return found
        .filter(RULE_NO.col().notEqual(A_PAIR))
        .groupBy(RULE_NO.col())
        .agg(count(lit(1)).as(TOTAL.text()), sum(RECORDS.col()).as(RECORDS.text()));
  }

  private static Stream<Row> compared(Runs.Run run, MatchModel model, Matcher matcher) {
    if (run.size() < 2) {
      return Stream.empty();
    }

    var rule = run.rows().get(0).getInt(1);
    return run.size() > model.blockingRules().get(rule).cap()
        ? Stream.of(RowFactory.create(0L, 0L, rule, run.size()))
        : new BlockComparison(run.rows(), matcher)
            .pairs()
            .map(pair -> RowFactory.create(
                Math.max(pair[0], pair[1]), Math.min(pair[0], pair[1]), A_PAIR, 0L));
  }
}
