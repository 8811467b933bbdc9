package org.trivet.job;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** The one Spark session that all tests of this JVM share; starting it is what takes time. */
public final class SparkForTests {
  private static final SparkSession SESSION = new SparkEngine(
          "local[2]", 2, Path.of(System.getProperty("java.io.tmpdir"), "trivet-tests"))
      .start();

  private SparkForTests() {}

  public static SparkSession session() {
    return SESSION;
  }
}
