package org.trivet.job.match;

import static org.apache.spark.sql.functions.bit_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What stands now and what stood before, held against each other in one pass: rows of a number and its print. */
final class Stood {
  private static final int NOW = 1;
  private static final int BEFORE = 2;
  private static final String WHEN = "stood_when";

  private final Dataset<Row> all;

  private Stood(Dataset<Row> all) {
    this.all = all;
  }

  /** Two tables of the same two columns. */
  static Stood of(Dataset<Row> now, Dataset<Row> before) {
    var columns = now.columns();
    var marked = now.withColumn(WHEN, lit(NOW)).union(before.withColumn(WHEN, lit(BEFORE)));
    return new Stood(Settled.of(marked
        .groupBy(col(columns[0]), col(columns[1]))
        .agg(bit_or(col(WHEN)).as(WHEN))
        .filter(col(WHEN).notEqual(NOW | BEFORE))));
  }

  /** Rows that stand in one of the two only. */
  Dataset<Row> moved() {
    return all.drop(WHEN);
  }

  /** Rows that stand now and did not before. */
  Dataset<Row> come() {
    return all.filter(col(WHEN).equalTo(NOW)).drop(WHEN);
  }

  /** Rows that stood before and do no more. */
  Dataset<Row> gone() {
    return all.filter(col(WHEN).equalTo(BEFORE)).drop(WHEN);
  }
}
