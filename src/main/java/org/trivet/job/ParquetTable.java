package org.trivet.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** A table that a step wrote, read back with the schema it was written with: no job of its own to find the schema out. */
public final class ParquetTable {
  private static final String WRITTEN_SCHEMA = "org.apache.spark.sql.parquet.row.metadata";

  /** Some tens of thousands of rows. */
  private static final long SMALL = 2 << 20;

  private ParquetTable() {}

  /** The rows of a folder that {@link NightTables} wrote. */
  public static Dataset<Row> read(SparkSession session, Path folder) {
    try {
      var rows = session.read().schema(schema(parts(folder).get(0))).parquet(folder.toString());
      return isSmall(folder) ? rows.coalesce(1) : rows;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether a table is so small that one task works through it faster than its rows are sent from task to task. */
  public static boolean isSmall(Path folder) {
    try {
      return bytes(parts(folder)) < SMALL;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Path> parts(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      var parts = files
          .filter(file -> file.getFileName().toString().endsWith(".parquet"))
          .toList();
      if (parts.isEmpty()) {
        throw new IllegalStateException("No part of a table in " + folder);
      }
      return parts;
    }
  }

  private static long bytes(List<Path> parts) throws IOException {
    var bytes = 0L;
    for (var part : parts) {
      bytes += Files.size(part);
    }
    return bytes;
  }

  private static StructType schema(Path part) throws IOException {
    try (var file = ParquetFileReader.open(new LocalInputFile(part))) {
      var written = file.getFileMetaData().getKeyValueMetaData().get(WRITTEN_SCHEMA);
      return (StructType) DataType.fromJson(written);
    }
  }
}
