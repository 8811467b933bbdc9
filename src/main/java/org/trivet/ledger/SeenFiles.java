package org.trivet.ledger;

import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/**
 * The files at each feed's source that were landed already, so that a route does not fetch them again. It saves work only: what counts
 * is judged by content when a file lands.
 */
public final class SeenFiles {
  private final Jdbi jdbi;
  private final Fenced fenced;
  private final Clock clock;

  SeenFiles(Jdbi jdbi, Fenced fenced, Clock clock) {
    this.jdbi = jdbi;
    this.fenced = fenced;
    this.clock = clock;
  }

  public boolean contains(String feed, String key) {
    return jdbi.withHandle(handle -> handle
            .createQuery("SELECT count(*) FROM seen_file WHERE feed = :feed AND seen_key = :key")
            .bind("feed", feed)
            .bind("key", key)
            .mapTo(Long.class)
            .one()
        > 0);
  }

  /** Remembers a file; false when it was known. */
  public boolean add(String feed, String key) {
    return fenced.writing(handle -> {
      if (contains(feed, key)) {
        return false;
      }
      handle
          .createUpdate(
              "INSERT INTO seen_file (feed, seen_key, seen_at) VALUES (:feed, :key, :now)")
          .bind("feed", feed)
          .bind("key", key)
          .bind("now", Times.now(clock))
          .execute();
      return true;
    });
  }

  /** Forgets a file; false when it was not known. */
  public boolean remove(String feed, String key) {
    return fenced.writing(handle -> handle
            .createUpdate("DELETE FROM seen_file WHERE feed = :feed AND seen_key = :key")
            .bind("feed", feed)
            .bind("key", key)
            .execute()
        > 0);
  }

  public void clear(String feed) {
    fenced.write(handle -> handle
        .createUpdate("DELETE FROM seen_file WHERE feed = :feed")
        .bind("feed", feed)
        .execute());
  }
}
