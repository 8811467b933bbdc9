package org.trivet.ledger;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.trivet.vocabulary.NightId;

/** Receipts and arrivals as rows. */
final class ReceiptRows {
  private ReceiptRows() {}

  static Receipt receipt(ResultSet row) throws SQLException {
    var delivery = new Delivery(
        row.getString("feed"),
        row.getString("table_name"),
        row.getString("sender"),
        Optional.ofNullable(row.getString("period_covered")),
        Supersession.valueOf(row.getString("supersession")),
        file(row));
    return new Receipt(
        delivery,
        row.getLong("arrival_order"),
        Times.at(row, "arrived_at"),
        new NightId(row.getString("night")),
        Standing.valueOf(row.getString("standing")),
        Optional.ofNullable(row.getString("supersedes_sha")),
        Optional.ofNullable(row.getString("retired_by_sha")));
  }

  static Arrival arrival(ResultSet row) throws SQLException {
    return new Arrival(
        new NightId(row.getString("night")),
        row.getString("feed"),
        Optional.ofNullable(row.getString("table_name")),
        Optional.ofNullable(row.getString("sender")),
        Optional.ofNullable(row.getString("period_covered")),
        file(row),
        Verdict.valueOf(row.getString("verdict")),
        Optional.ofNullable(row.getString("reason")),
        Times.at(row, "arrived_at"));
  }

  static void insert(Handle handle, long order, Arrival arrival) {
    var insert = handle
        .createUpdate("""
            INSERT INTO arrival (arrival_order, night, feed, table_name, sender, period_covered, sha256,
              original_name, path, byte_count, row_count, verdict, reason, arrived_at)
            VALUES (:order, :night, :feed, :table, :sender, :period, :sha256,
              :originalName, :path, :bytes, :rows, :verdict, :reason, :arrivedAt)""")
        .bind("order", order)
        .bind("night", arrival.night().name())
        .bind("feed", arrival.feed())
        .bind("table", arrival.table())
        .bind("sender", arrival.sender())
        .bind("period", arrival.period())
        .bind("verdict", arrival.verdict().name())
        .bind("reason", arrival.reason().map(Texts::fitting))
        .bind("arrivedAt", Times.of(arrival.arrivedAt()));
    withFile(insert, arrival.file()).execute();
  }

  static void insert(Handle handle, Receipt receipt) {
    var insert = handle
        .createUpdate("""
            INSERT INTO receipt (arrival_order, sha256, feed, table_name, sender, period_covered, supersession,
              original_name, path, byte_count, row_count, arrived_at, night, standing, supersedes_sha)
            VALUES (:order, :sha256, :feed, :table, :sender, :period, :supersession,
              :originalName, :path, :bytes, :rows, :arrivedAt, :night, :standing, :supersedes)""")
        .bind("order", receipt.order())
        .bind("feed", receipt.feed())
        .bind("table", receipt.table())
        .bind("sender", receipt.sender())
        .bind("period", receipt.period())
        .bind("supersession", receipt.delivery().supersession().name())
        .bind("arrivedAt", Times.of(receipt.arrivedAt()))
        .bind("night", receipt.night().name())
        .bind("standing", receipt.standing().name())
        .bind("supersedes", receipt.supersedesSha());
    withFile(insert, receipt.delivery().file()).execute();
  }

  static void retire(Handle handle, Receipt receipt, String bySha) {
    handle
        .createUpdate(
            "UPDATE receipt SET standing = 'RETIRED', retired_by_sha = :by WHERE arrival_order = :order")
        .bind("by", bySha)
        .bind("order", receipt.order())
        .execute();
  }

  private static <S extends SqlStatement<S>> S withFile(S statement, StoredFile file) {
    return statement
        .bind("sha256", file.sha256())
        .bind("originalName", file.originalName())
        .bind("path", file.path().toString())
        .bind("bytes", file.bytes())
        .bind("rows", file.rows());
  }

  private static StoredFile file(ResultSet row) throws SQLException {
    return new StoredFile(
        row.getString("sha256"),
        row.getString("original_name"),
        Path.of(row.getString("path")),
        row.getLong("byte_count"),
        row.getLong("row_count"));
  }
}
