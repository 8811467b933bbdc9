package org.trivet.job;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Small tables are worked through in one task: sending a few thousand rows from task to task costs more than it spreads. */
public final class OneTask {
  private OneTask() {}

  /**
   * The same rows, in one part where they are few: then no key of them has to be brought together by a shuffle.
   *
   * @param bytes what they take on disk
   * @param small fewer bytes than this are few
   */
  public static Dataset<Row> ifSmall(Dataset<Row> rows, long bytes, long small) {
    return bytes < small ? rows.coalesce(1) : rows;
  }
}
