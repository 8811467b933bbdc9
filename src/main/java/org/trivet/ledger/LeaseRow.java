package org.trivet.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The row of one lease; the token rises each time the lease is taken. */
record LeaseRow(long token, boolean held, Holder holder, Instant takenAt, Instant expiresAt) {

  static Optional<LeaseRow> lock(Handle handle, String name) {
    return handle
        .createQuery("SELECT * FROM lease WHERE name = :name FOR UPDATE")
        .bind("name", name)
        .map((row, context) -> from(row))
        .findOne();
  }

  static Optional<LeaseRow> read(Handle handle, String name) {
    return handle
        .createQuery("SELECT * FROM lease WHERE name = :name")
        .bind("name", name)
        .map((row, context) -> from(row))
        .findOne();
  }

  /** Whether it may be taken: given back, run out, or its process on this host is dead. */
  boolean free(Instant now) {
    return !held || !expiresAt.isAfter(now) || Hosts.diedHere(holder);
  }

  private static LeaseRow from(ResultSet row) throws SQLException {
    var holder = new Holder(
        row.getString("who"),
        row.getString("host"),
        row.getLong("pid"),
        Times.at(row, "process_born"));
    return new LeaseRow(
        row.getLong("token"),
        row.getBoolean("held"),
        holder,
        Times.at(row, "taken_at"),
        Times.at(row, "expires_at"));
  }
}
