package org.trivet.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * The right to run the night, held by one process at a time.
 *
 * <p>It is renewed in the background while this process lives. It may be taken from a holder that gave it back, that has been silent for
 * as long as the configuration says, or whose process on this very host is dead; the old holder can then write nothing more.
 */
public final class Lease {
  private final Fenced fenced;
  private final Duration lasts;
  private final Clock clock;
  private final AtomicReference<Optional<Heartbeat>> heartbeat =
      new AtomicReference<>(Optional.empty());

  Lease(Fenced fenced, Duration lasts, Clock clock) {
    this.fenced = fenced;
    this.lasts = lasts;
    this.clock = clock;
  }

  /** Takes the lease for this process, or refuses with who holds it and since when; returns the fencing token. */
  public long take(String name, Holder holder) {
    var token = takeQuietly(name, holder);
    heartbeat.set(Optional.of(Heartbeat.start(lasts.dividedBy(6), this::renew)));
    return token;
  }

  /** As {@link #take}, but not renewed in the background. */
  long takeQuietly(String name, Holder holder) {
    makeRow(name, holder);
    var token = fenced.jdbi().inTransaction(handle -> takeRow(handle, name, holder));
    fenced.hold(Optional.of(new Fenced.Token(name, token)));
    return token;
  }

  /** Who holds it now, should anyone. */
  public Optional<Holder> holder(String name) {
    return fenced
        .jdbi()
        .withHandle(handle -> LeaseRow.read(handle, name))
        .filter(row -> !row.free(clock.instant()))
        .map(LeaseRow::holder);
  }

  /** Gives back what this process holds; harmless when it holds nothing or lost it. */
  public void release() {
    heartbeat.getAndSet(Optional.empty()).ifPresent(Heartbeat::stop);
    fenced.held().ifPresent(token -> {
      fenced
          .jdbi()
          .useHandle(handle -> handle
              .createUpdate("UPDATE lease SET held = FALSE WHERE name = :name AND token = :token")
              .bind("name", token.lease())
              .bind("token", token.number())
              .execute());
      fenced.hold(Optional.empty());
    });
  }

  /** Says that this process is alive; does nothing when it lost the lease. */
  void renew() {
    fenced
        .held()
        .ifPresent(token -> fenced
            .jdbi()
            .useHandle(handle -> handle
                .createUpdate(
                    "UPDATE lease SET expires_at = :expires WHERE name = :name AND token = :token")
                .bind("expires", expiry())
                .bind("name", token.lease())
                .bind("token", token.number())
                .execute()));
  }

  private long takeRow(Handle handle, String name, Holder holder) {
    var row = LeaseRow.lock(handle, name).orElseThrow();
    if (!row.free(clock.instant())) {
      throw LedgerRefusals.leaseHeld(name, row.holder(), row.takenAt());
    }
    handle
        .createUpdate("""
            UPDATE lease SET token = :token, held = TRUE, who = :who, host = :host, pid = :pid,
              process_born = :born, taken_at = :taken, expires_at = :expires WHERE name = :name""")
        .bind("token", row.token() + 1)
        .bind("who", holder.who())
        .bind("host", holder.host())
        .bind("pid", holder.pid())
        .bind("born", Times.of(holder.startedAt()))
        .bind("taken", Times.now(clock))
        .bind("expires", expiry())
        .bind("name", name)
        .execute();
    return row.token() + 1;
  }

  private void makeRow(String name, Holder holder) {
    if (fenced.jdbi().withHandle(handle -> LeaseRow.read(handle, name)).isEmpty()) {
      try {
        fenced.jdbi().useHandle(handle -> insertFree(handle, name, holder));
      } catch (UnableToExecuteStatementException refused) {
        if (fenced.jdbi().withHandle(handle -> LeaseRow.read(handle, name)).isEmpty()) {
          throw refused;
        }
      }
    }
  }

  private void insertFree(Handle handle, String name, Holder holder) {
    handle
        .createUpdate("""
            INSERT INTO lease (name, token, held, who, host, pid, process_born, taken_at, expires_at)
            VALUES (:name, 0, FALSE, :who, :host, :pid, :now, :now, :now)""")
        .bind("name", name)
        .bind("who", holder.who())
        .bind("host", holder.host())
        .bind("pid", holder.pid())
        .bind("now", Times.now(clock))
        .execute();
  }

  private OffsetDateTime expiry() {
    return Times.of(clock.instant().plus(lasts));
  }
}
