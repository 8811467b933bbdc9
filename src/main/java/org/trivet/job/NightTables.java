package org.trivet.job;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.trivet.night.NightContext;
import org.trivet.night.TableWritten;

/** Writes tables of a night, aside and then in place, counted and hashed in the same pass. */
public record NightTables(NightContext night, String zone) {
  public TableWritten write(String table, Dataset<Row> rows) {
    var hash = new AtomicReference<>(new TableHash(0, ""));
    var folder = night.write(zone, table, part -> hash.set(TableHash.whileWriting(rows, part)));
    return new TableWritten(zone, table, folder, hash.get().rows(), hash.get().hash());
  }
}
