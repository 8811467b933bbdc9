package org.trivet.job.match;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.udf;
import static org.trivet.job.match.MatchColumn.CHILD_ID;
import static org.trivet.job.match.MatchColumn.FIRST_KEY;
import static org.trivet.job.match.MatchColumn.FROM_NIGHT;
import static org.trivet.job.match.MatchColumn.OLDEST_NIGHT;
import static org.trivet.job.match.MatchColumn.OLD_CHILD;
import static org.trivet.job.match.MatchColumn.RANK;
import static org.trivet.job.match.MatchColumn.RECORD_KEY;
import static org.trivet.job.match.MatchColumn.VOTES;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.trivet.vocabulary.ChildId;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.RecordKey;

/**
 * Names tonight's children: each takes the name that most of its records had, ties going to the older name; a name that several want
 * goes to the one with most of its records; the rest are given new names.
 */
final class ChildNames {
  private ChildNames() {}

  /** Members (record key, first key) and who each record was last in; members with their child's name out. */
  static Dataset<Row> withChildId(Dataset<Row> members, Dataset<Row> last, NightId night) {
    var kept = onlyFirst(
            onlyFirst(votes(members, last), FIRST_KEY, OLD_CHILD), OLD_CHILD, FIRST_KEY)
        .select(FIRST_KEY.col(), OLD_CHILD.col());
    return members
        .join(kept, new String[] {FIRST_KEY.text()}, "left_outer")
        .withColumn(CHILD_ID.text(), coalesce(OLD_CHILD.col(), minted(night)))
        .drop(OLD_CHILD.col());
  }

  private static Dataset<Row> votes(Dataset<Row> members, Dataset<Row> last) {
    var named =
        last.select(RECORD_KEY.col(), CHILD_ID.col().as(OLD_CHILD.text()), FROM_NIGHT.col());
    return members
        .join(named, RECORD_KEY.text())
        .groupBy(FIRST_KEY.col(), OLD_CHILD.col())
        .agg(count(lit(1)).as(VOTES.text()), min(FROM_NIGHT.col()).as(OLDEST_NIGHT.text()));
  }

  private static Dataset<Row> onlyFirst(Dataset<Row> votes, MatchColumn per, MatchColumn then) {
    var order =
        Window.partitionBy(per.col()).orderBy(VOTES.col().desc(), OLDEST_NIGHT.col(), then.col());
    return votes
        .withColumn(RANK.text(), row_number().over(order))
        .filter(RANK.col().equalTo(1))
        .drop(RANK.col());
  }

  private static Column minted(NightId night) {
    var tonight = night.name();
    UDF1<String, String> mint = key -> ChildId.mintedFor(
            RecordKey.parse(key).orElseThrow(MatchRefusals::brokenRecordKey), new NightId(tonight))
        .text();
    return udf(mint, DataTypes.StringType).apply(FIRST_KEY.col());
  }
}
