package org.trivet.job.standardise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.trivet.night.FrozenReceipt;

/** A file in force as a Spark row, so that reading files is a task like any other. */
record LandedFile(String path, String sender, @Nullable String period, String sha12, long arrival) {
  static final StructType SHAPE = new StructType()
      .add("path", DataTypes.StringType)
      .add("sender", DataTypes.StringType)
      .add("period", DataTypes.StringType)
      .add("sha12", DataTypes.StringType)
      .add("arrival", DataTypes.LongType);

  static Row row(Path home, FrozenReceipt receipt) {
    return RowFactory.create(
        home.resolve(receipt.path()).toString(),
        receipt.sender(),
        receipt.period().orElse(null),
        receipt.sha12(),
        receipt.order());
  }

  /** How large the files are together. */
  static long bytes(Path home, List<FrozenReceipt> receipts) {
    return receipts.stream()
        .mapToLong(receipt -> size(home.resolve(receipt.path())))
        .sum();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static LandedFile of(Row row) {
    return new LandedFile(
        row.getString(0), row.getString(1), row.getString(2), row.getString(3), row.getLong(4));
  }
}
