package org.trivet.job.match;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** A table worked out once and cut off from how it was made: tables that are built on it several times over stay cheap to plan. */
final class Settled {
  private Settled() {}

  /** The same rows, held in memory and on local disk; a lost machine costs the step, which is simply done again. */
  static Dataset<Row> of(Dataset<Row> table) {
    return table.localCheckpoint(true, StorageLevel.MEMORY_AND_DISK());
  }
}
