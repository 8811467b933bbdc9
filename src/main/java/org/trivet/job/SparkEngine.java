package org.trivet.job;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * How the night's Spark runs.
 *
 * @param master {@code local[2]} on one machine; a cluster's master by {@code spark-submit}
 * @param shufflePartitions parts of a shuffle: as many as cores locally
 * @param scratch where shuffles spill
 */
public record SparkEngine(String master, int shufflePartitions, Path scratch) {
  private static final String ROW_GROUP_BYTES = String.valueOf(16 << 20);

  /** Every little aggregate and join takes a page whole and wipes it: Spark's own choice, 64 MiB, costs a night of many small tables a sixth. */
  private static final String PAGE_BYTES = String.valueOf(2 << 20);

  /** A dictionary of values that never come again is made in vain. */
  private static final List<StandardisedColumn> DISTINCT_ON_EVERY_ROW = List.of(
      StandardisedColumn.ROW_KEY, StandardisedColumn.RECORD_KEY, StandardisedColumn.SOURCE_LINE);

  /** Starts the one session of this process. */
  public SparkSession start() {
    var thread = Thread.currentThread();
    thread.setContextClassLoader(new AbsentClasses(thread.getContextClassLoader()));
    var session = SparkSession.builder()
        .appName("trivet")
        .master(master)
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.local.dir", scratch.toString())
        .config("spark.sql.warehouse.dir", scratch.resolve("warehouse").toUri().toString())
        .config("spark.sql.shuffle.partitions", String.valueOf(shufflePartitions))
        .config("spark.sql.session.timeZone", "Europe/London")
        .config("spark.sql.datetime.java8API.enabled", "true")
        .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
        .config("spark.sql.parquet.compression.codec", "zstd")
        .config("spark.hadoop.parquet.block.size", ROW_GROUP_BYTES)
        .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
        .config("spark.sql.codegen.cache.maxEntries", "1000")
        .config("spark.sql.autoBroadcastJoinThreshold", "8m")
        .config("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
        .config("spark.buffer.pageSize", PAGE_BYTES)
        .config("spark.log.level", "ERROR")
        .config("spark.sql.adaptive.enabled", String.valueOf(!master.startsWith("local")))
        .config("spark.sql.dataFrameQueryContext.enabled", "false")
        .config("spark.sql.inMemoryColumnarStorage.compressed", "false")
        .config("spark.hadoop.fs.file.impl", LocalFiles.class.getName());
    DISTINCT_ON_EVERY_ROW.forEach(column ->
        session.config("spark.hadoop.parquet.enable.dictionary#" + column.text(), "false"));
    return session.getOrCreate();
  }
}
