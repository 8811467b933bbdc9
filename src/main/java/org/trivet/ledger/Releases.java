package org.trivet.ledger;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.trivet.vocabulary.NightId;

/** The release files of each night, and which night readers get. */
public final class Releases {
  private final Jdbi jdbi;
  private final Fenced fenced;
  private final Clock clock;

  Releases(Jdbi jdbi, Fenced fenced, Clock clock) {
    this.jdbi = jdbi;
    this.fenced = fenced;
    this.clock = clock;
  }

  /** All release files, the newest night first. */
  public List<Release> list() {
    return jdbi.withHandle(handle -> handle
        .createQuery("SELECT * FROM release_file ORDER BY night DESC, zone")
        .map((row, context) -> release(row))
        .list());
  }

  public List<Release> of(NightId night) {
    return list().stream().filter(release -> release.night().equals(night)).toList();
  }

  /** The night whose release readers get. */
  public Optional<NightId> current() {
    return jdbi.withHandle(handle -> handle
        .createQuery("SELECT night FROM release_current")
        .mapTo(String.class)
        .map(NightId::new)
        .findOne());
  }

  /**
   * Records a night's files and makes them what readers get. The swap of the pointer on disk runs while no other process can take the
   * night; it must be atomic and may run again when a kill fell between it and this record. A release published twice is recorded once.
   */
  public void publish(NightId night, List<Release> files, Runnable swap) {
    fenced.write(handle -> {
      handle
          .createUpdate("DELETE FROM release_file WHERE night = :night")
          .bind("night", night.name())
          .execute();
      files.forEach(file -> insert(handle, file));
      point(handle, night, "published");
      swap.run();
    });
  }

  /** Makes an earlier night's release what readers get. */
  public void rollBack(NightId night, String because, Runnable swap) {
    if (of(night).isEmpty()) {
      throw LedgerRefusals.noSuchRelease(night);
    }
    fenced.write(handle -> {
      point(handle, night, because);
      swap.run();
    });
  }

  private void point(Handle handle, NightId night, String because) {
    handle.createUpdate("DELETE FROM release_current").execute();
    handle
        .createUpdate(
            "INSERT INTO release_current (one, night, pointed_at, because) VALUES (1, :night, :now, :because)")
        .bind("night", night.name())
        .bind("now", Times.now(clock))
        .bind("because", Texts.fitting(because))
        .execute();
  }

  private static void insert(Handle handle, Release file) {
    handle
        .createUpdate("""
            INSERT INTO release_file (night, zone, path, byte_count, hash, published_at)
            VALUES (:night, :zone, :path, :bytes, :hash, :at)""")
        .bind("night", file.night().name())
        .bind("zone", file.zone())
        .bind("path", file.path().toString())
        .bind("bytes", file.bytes())
        .bind("hash", file.hash())
        .bind("at", Times.of(file.publishedAt()))
        .execute();
  }

  private static Release release(ResultSet row) throws SQLException {
    return new Release(
        new NightId(row.getString("night")),
        row.getString("zone"),
        Path.of(row.getString("path")),
        row.getLong("byte_count"),
        row.getString("hash"),
        Times.at(row, "published_at"));
  }
}
