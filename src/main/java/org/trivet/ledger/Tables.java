package org.trivet.ledger;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.trivet.vocabulary.NightId;

/** Every table that every night wrote, with its rows and its canonical hash. */
public final class Tables {
  private final Jdbi jdbi;

  Tables(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The tables of a night, by zone and name. */
  public List<TableRecord> of(NightId night) {
    return jdbi.withHandle(handle -> handle
        .createQuery("SELECT * FROM table_written WHERE night = :night ORDER BY zone, table_name")
        .bind("night", night.name())
        .map((row, context) -> table(row))
        .list());
  }

  public Optional<TableRecord> find(NightId night, String zone, String table) {
    return of(night).stream()
        .filter(record -> record.zone().equals(zone) && record.table().equals(table))
        .findFirst();
  }

  static void insert(Handle handle, TableRecord table) {
    handle
        .createUpdate("""
            INSERT INTO table_written (night, step, zone, table_name, path, row_count, hash)
            VALUES (:night, :step, :zone, :table, :path, :rows, :hash)""")
        .bind("night", table.night().name())
        .bind("step", table.step())
        .bind("zone", table.zone())
        .bind("table", table.table())
        .bind("path", table.path().toString())
        .bind("rows", table.rows())
        .bind("hash", table.hash())
        .execute();
  }

  private static TableRecord table(ResultSet row) throws SQLException {
    return new TableRecord(
        new NightId(row.getString("night")),
        row.getString("step"),
        row.getString("zone"),
        row.getString("table_name"),
        Path.of(row.getString("path")),
        row.getLong("row_count"),
        row.getString("hash"));
  }
}
