package org.trivet.job.match;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.trivet.job.match.MatchColumn.AGENCY;
import static org.trivet.job.match.MatchColumn.CHILD_ID;
import static org.trivet.job.match.MatchColumn.FEED;
import static org.trivet.job.match.MatchColumn.IN_REVIEW;
import static org.trivet.job.match.MatchColumn.LINKED_ACROSS;
import static org.trivet.job.match.MatchColumn.MODEL_VERSION;
import static org.trivet.job.match.MatchColumn.NIGHT;
import static org.trivet.job.match.MatchColumn.RECORDS;
import static org.trivet.job.match.MatchColumn.RECORD_KEY;
import static org.trivet.job.match.MatchColumn.RECORD_KEY_A;
import static org.trivet.job.match.MatchColumn.RECORD_KEY_B;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.trivet.vocabulary.NightId;

/** How well each feed's records found company: one row per feed. */
final class MatchSummary {
  private MatchSummary() {}

  static Dataset<Row> perFeed(Dataset<Row> named, Dataset<Row> queue) {
    var across = named
        .groupBy(CHILD_ID.col())
        .agg(min(AGENCY.col()).notEqual(max(AGENCY.col())).as(LINKED_ACROSS.text()));
    var asked = queue
        .select(RECORD_KEY_A.col().as(RECORD_KEY.text()))
        .union(queue.select(RECORD_KEY_B.col()))
        .distinct()
        .withColumn(IN_REVIEW.text(), lit(true));
    return named
        .join(across, new String[] {CHILD_ID.text()})
        .join(asked, new String[] {RECORD_KEY.text()}, "left_outer")
        .groupBy(FEED.col(), AGENCY.col())
        .agg(
            count(lit(1)).as(RECORDS.text()),
            count_if(LINKED_ACROSS.col()).as(LINKED_ACROSS.text()),
            count_if(coalesce(IN_REVIEW.col(), lit(false))).as(IN_REVIEW.text()));
  }

  static Dataset<Row> withRun(Dataset<Row> summary, NightId night, ChildrenModel model) {
    return summary.select(
        lit(night.name()).as(NIGHT.text()),
        FEED.col(),
        AGENCY.col(),
        RECORDS.col(),
        LINKED_ACROSS.col(),
        IN_REVIEW.col(),
        lit(model.version()).as(MODEL_VERSION.text()));
  }
}
