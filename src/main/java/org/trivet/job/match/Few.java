package org.trivet.job.match;

import static org.apache.spark.sql.functions.broadcast;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tables that usually have few rows: what changed in a night. */
final class Few {
  /** Rows of some numbers each: a few megabytes in every task. */
  private static final long SENT_WHOLE = 200_000;

  private Few() {}

  /** A table that was worked out: where it is small it is sent to the rows it is joined to, so that those stay where they are. */
  static Dataset<Row> of(Dataset<Row> settled) {
    return settled.count() <= SENT_WHOLE ? broadcast(settled) : settled;
  }
}
