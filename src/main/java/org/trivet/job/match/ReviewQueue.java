package org.trivet.job.match;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.trivet.job.match.MatchColumn.DECISION;
import static org.trivet.job.match.MatchColumn.FIRST_NIGHT;
import static org.trivet.job.match.MatchColumn.MATCH_WEIGHT;
import static org.trivet.job.match.MatchColumn.PRIORITY;
import static org.trivet.job.match.MatchColumn.QUESTION;
import static org.trivet.job.match.MatchColumn.REASON;
import static org.trivet.job.match.MatchColumn.RECORD_KEY_A;
import static org.trivet.job.match.MatchColumn.RECORD_KEY_B;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.trivet.vocabulary.NightId;

/** The pairs that a person must look at, each with its question and the night that first asked it. */
final class ReviewQueue {
  private static final String REVIEW = "review";
  private static final StructType SHAPE = new StructType()
      .add(RECORD_KEY_A.text(), DataTypes.StringType)
      .add(RECORD_KEY_B.text(), DataTypes.StringType)
      .add(MATCH_WEIGHT.text(), DataTypes.DoubleType)
      .add(QUESTION.text(), DataTypes.StringType)
      .add(PRIORITY.text(), DataTypes.IntegerType)
      .add(FIRST_NIGHT.text(), DataTypes.StringType);

  private ReviewQueue() {}

  static Dataset<Row> empty(SparkSession spark) {
    return spark.createDataFrame(List.of(), SHAPE);
  }

  static Dataset<Row> perOpenQuestion(Dataset<Row> divided, Dataset<Row> before, NightId night) {
    var asked = before.select(RECORD_KEY_A.col(), RECORD_KEY_B.col(), FIRST_NIGHT.col());
    return divided
        .filter(DECISION.col().equalTo(REVIEW))
        .join(asked, new String[] {RECORD_KEY_A.text(), RECORD_KEY_B.text()}, "left_outer")
        .select(
            RECORD_KEY_A.col(),
            RECORD_KEY_B.col(),
            MATCH_WEIGHT.col(),
            REASON.col().as(QUESTION.text()),
            PRIORITY.col(),
            coalesce(FIRST_NIGHT.col(), lit(night.name())).as(FIRST_NIGHT.text()));
  }
}
