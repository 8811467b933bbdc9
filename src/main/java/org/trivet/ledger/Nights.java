package org.trivet.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.trivet.vocabulary.NightId;

/** Every night there was, and what each stood on. */
public final class Nights {
  private static final String DECISIONS = "decisions";

  private final Jdbi jdbi;
  private final Fenced fenced;
  private final Clock clock;

  Nights(Jdbi jdbi, Fenced fenced, Clock clock) {
    this.jdbi = jdbi;
    this.fenced = fenced;
    this.clock = clock;
  }

  /** All nights, the newest first. */
  public List<NightRecord> list() {
    return jdbi.withHandle(handle -> handle
        .createQuery("SELECT * FROM night_run ORDER BY night DESC")
        .map((row, context) -> night(row))
        .list());
  }

  public Optional<NightRecord> find(NightId night) {
    return list().stream().filter(record -> record.night().equals(night)).findFirst();
  }

  public Optional<NightRecord> latestFinished() {
    return list().stream()
        .filter(record -> record.status() == NightStatus.FINISHED)
        .findFirst();
  }

  /** The night that stands in the way of a new one; never more than one. */
  public Optional<NightRecord> unfinished() {
    return list().stream().filter(record -> record.status().unfinished()).findFirst();
  }

  public void start(NightId night, Optional<NightId> previous) {
    fenced.write(handle -> handle
        .createUpdate("""
            INSERT INTO night_run (night, status, previous, started_at)
            VALUES (:night, 'RUNNING', :previous, :now)""")
        .bind("night", night.name())
        .bind("previous", previous.map(NightId::name))
        .bind("now", Times.now(clock))
        .execute());
  }

  public void resume(NightId night) {
    fenced.write(handle -> handle
        .createUpdate(
            "UPDATE night_run SET status = 'RUNNING', ended_at = NULL, reason = NULL WHERE night = :night")
        .bind("night", night.name())
        .execute());
  }

  public void finish(NightId night) {
    end(night, NightStatus.FINISHED, Optional.empty());
  }

  public void fail(NightId night, String reason) {
    end(night, NightStatus.FAILED, Optional.of(reason));
  }

  public void abandon(NightId night, String because) {
    end(night, NightStatus.ABANDONED, Optional.of(because));
  }

  /** Freezes what the night stands on: these versions, and every receipt and decision in force at this moment. */
  public Frozen freeze(NightId night, Map<String, String> versions) {
    fenced.write(handle -> {
      thaw(handle, night);
      versions.forEach((name, version) -> insertVersion(handle, night, Map.entry(name, version)));
      insertVersion(handle, night, Map.entry(DECISIONS, Long.toString(Decisions.last(handle))));
      handle.createUpdate("""
              INSERT INTO frozen_receipt (night, arrival_order)
              SELECT :night, arrival_order FROM receipt WHERE standing = 'IN_FORCE'""").bind("night", night.name()).execute();
    });
    return frozen(night).orElseThrow();
  }

  /** What the night stands on; empty before landing ended. */
  public Optional<Frozen> frozen(NightId night) {
    return jdbi.withHandle(handle -> {
      var versions = versions(handle, night);
      if (versions.isEmpty()) {
        return Optional.empty();
      }
      var decisions = Optional.ofNullable(versions.remove(DECISIONS)).orElse("0");
      return Optional.of(new Frozen(receipts(handle, night), versions, Long.parseLong(decisions)));
    });
  }

  private void end(NightId night, NightStatus status, Optional<String> reason) {
    fenced.write(handle -> handle
        .createUpdate(
            "UPDATE night_run SET status = :status, ended_at = :now, reason = :reason WHERE night = :night")
        .bind("status", status.name())
        .bind("now", Times.now(clock))
        .bind("reason", reason.map(Texts::fitting))
        .bind("night", night.name())
        .execute());
  }

  private static void thaw(Handle handle, NightId night) {
    handle
        .createUpdate("DELETE FROM frozen_receipt WHERE night = :night")
        .bind("night", night.name())
        .execute();
    handle
        .createUpdate("DELETE FROM frozen_version WHERE night = :night")
        .bind("night", night.name())
        .execute();
  }

  private static void insertVersion(
      Handle handle, NightId night, Map.Entry<String, String> version) {
    handle
        .createUpdate(
            "INSERT INTO frozen_version (night, name, version) VALUES (:night, :name, :version)")
        .bind("night", night.name())
        .bind("name", version.getKey())
        .bind("version", version.getValue())
        .execute();
  }

  private static Map<String, String> versions(Handle handle, NightId night) {
    return handle
        .createQuery("SELECT name, version FROM frozen_version WHERE night = :night")
        .bind("night", night.name())
        .map((row, context) -> Map.entry(row.getString("name"), row.getString("version")))
        .stream()
        .collect(Collectors.toMap(
            Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, HashMap::new));
  }

  private static List<Receipt> receipts(Handle handle, NightId night) {
    return handle
        .createQuery("""
            SELECT r.* FROM receipt r JOIN frozen_receipt f ON f.arrival_order = r.arrival_order
            WHERE f.night = :night ORDER BY r.feed, r.table_name, r.arrival_order""")
        .bind("night", night.name())
        .map((row, context) -> ReceiptRows.receipt(row))
        .list();
  }

  private static NightRecord night(ResultSet row) throws SQLException {
    return new NightRecord(
        new NightId(row.getString("night")),
        NightStatus.valueOf(row.getString("status")),
        Optional.ofNullable(row.getString("previous")).map(NightId::new),
        Times.at(row, "started_at"),
        Times.maybe(row, "ended_at"),
        Optional.ofNullable(row.getString("reason")));
  }
}
