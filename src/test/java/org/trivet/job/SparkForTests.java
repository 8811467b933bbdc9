package org.trivet.job;

import org.apache.spark.sql.SparkSession;

/** The one Spark session that all tests of this JVM share; starting it is what takes time. */
public final class SparkForTests {
  private static final SparkSession SESSION = SparkSession.builder()
      .master("local[2]")
      .appName("trivet-tests")
      .config("spark.ui.enabled", "false")
      .config("spark.sql.shuffle.partitions", "2")
      .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
      .config(
          "spark.sql.warehouse.dir",
          System.getProperty("java.io.tmpdir") + "/trivet-test-warehouse")
      .getOrCreate();

  private SparkForTests() {}

  public static SparkSession session() {
    return SESSION;
  }
}
