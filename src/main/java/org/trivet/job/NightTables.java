package org.trivet.job;

import java.util.ArrayList;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.trivet.night.NightContext;
import org.trivet.night.TableWritten;

/** Writes tables of a night, aside and then in place, counted and hashed in the same pass. */
public record NightTables(NightContext night, String zone) {
  public TableWritten write(String table, Dataset<Row> rows) {
    var hashes = new ArrayList<TableHash>();
    var folder = night.write(zone, table, part -> hashes.add(TableHash.whileWriting(rows, part)));
    var hash = hashes.get(0);
    return new TableWritten(zone, table, folder, hash.rows(), hash.hash());
  }
}
