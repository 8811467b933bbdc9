package org.trivet.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private ParquetTable() {}

  /** The rows of a folder that {@link NightTables} wrote. */
  public static Dataset<Row> read(SparkSession session, Path folder) {
    return session.read().schema(schema(folder)).parquet(folder.toString());
  }

  private static StructType schema(Path folder) {
    try (var parts = Files.list(folder)) {
      var any = parts
          .filter(part -> part.getFileName().toString().endsWith(".parquet"))
          .findAny()
          .orElseThrow(() -> new IllegalStateException("No part of a table in " + folder));
      try (var file = ParquetFileReader.open(new LocalInputFile(any))) {
        var written = file.getFileMetaData().getKeyValueMetaData().get(WRITTEN_SCHEMA);
        return (StructType) DataType.fromJson(written);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
