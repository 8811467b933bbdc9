package org.trivet.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.trivet.vocabulary.NightId;

/** The moments at which a night was due: each is claimed by one service, once, and taken over only from one that is gone. */
public final class Dues {
  /** A claim whose holder, on whatever host, has not been seen for so long may be taken over. */
  private static final Duration SILENT_FOR = Duration.ofSeconds(90);

  private final Jdbi jdbi;
  private final Clock clock;

  Dues(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Claims a moment for this process; empty when it was claimed before, by whomever. */
  public Optional<NightDue> claim(Instant due, Optional<NightId> before, Holder holder) {
    return insert(new NightDue(due, before, holder, Optional.empty(), DueOutcome.OPEN, ""));
  }

  /** Records that a moment is not to be seen to; does nothing when it is on record already. */
  public void leave(Instant due, Holder holder, String because) {
    var unused = insert(
        new NightDue(due, Optional.empty(), holder, Optional.of(due), DueOutcome.LEFT, because));
  }

  /** The open moment whose service is gone, now held by this process; empty when there is none. */
  public Optional<NightDue> takeOver(Holder holder) {
    return jdbi.inTransaction(handle -> {
      var open = handle
          .createQuery("SELECT * FROM night_due WHERE outcome = 'OPEN' ORDER BY due_at FOR UPDATE")
          .map((row, context) -> row(row))
          .list();
      var left = open.stream().filter(this::isGone).findFirst().map(Row::due);
      left.ifPresent(due -> hold(handle, due, holder));
      return left;
    });
  }

  /** Says that the service that claimed it is alive. */
  public void seen(Instant due) {
    jdbi.useHandle(handle -> handle
        .createUpdate("UPDATE night_due SET seen_alive = :now WHERE due_at = :due")
        .bind("now", Times.now(clock))
        .bind("due", Times.of(due))
        .execute());
  }

  public void end(Instant due, DueOutcome outcome, String said) {
    jdbi.useHandle(handle -> handle
        .createUpdate(
            "UPDATE night_due SET ended_at = :now, outcome = :outcome, said = :said WHERE due_at = :due")
        .bind("now", Times.now(clock))
        .bind("outcome", outcome.name())
        .bind("said", Texts.fitting(said))
        .bind("due", Times.of(due))
        .execute());
  }

  /** The latest moment on record. */
  public Optional<NightDue> latest() {
    return jdbi.withHandle(handle -> handle
        .createQuery("SELECT * FROM night_due WHERE due_at = (SELECT max(due_at) FROM night_due)")
        .map((row, context) -> row(row).due())
        .findOne());
  }

  /** Records that a night is gone on with, and gives how often that has happened, this time included. */
  public int resumed(NightId night) {
    return jdbi.inTransaction(handle -> {
      var attempt = handle
          .createQuery("SELECT count(*) + 1 FROM night_resumed WHERE night = :night")
          .bind("night", night.name())
          .mapTo(Integer.class)
          .one();
      handle
          .createUpdate(
              "INSERT INTO night_resumed (night, attempt, resumed_at) VALUES (:night, :attempt, :now)")
          .bind("night", night.name())
          .bind("attempt", attempt)
          .bind("now", Times.now(clock))
          .execute();
      return attempt;
    });
  }

  /** How often the service went on with a night that had been cut short. */
  public int resumes(NightId night) {
    return jdbi.withHandle(handle -> handle
        .createQuery("SELECT count(*) FROM night_resumed WHERE night = :night")
        .bind("night", night.name())
        .mapTo(Integer.class)
        .one());
  }

  private boolean isGone(Row row) {
    return Hosts.diedHere(row.due().holder())
        || row.seenAlive().plus(SILENT_FOR).isBefore(clock.instant());
  }

  /** Inserts unless it is there: two services may try in the same instant, and the key lets one of them through. */
  private Optional<NightDue> insert(NightDue due) {
    return jdbi.withHandle(handle -> Rows.insertedOnce(handle
            .createUpdate("""
                INSERT INTO night_due (due_at, night_before, who, host, pid, process_born, claimed_at, seen_alive,
                  ended_at, outcome, said)
                VALUES (:due, :before, :who, :host, :pid, :born, :now, :now, :ended, :outcome, :said)""")
            .bind("due", Times.of(due.at()))
            .bind("before", due.before().map(NightId::name))
            .bind("who", due.holder().who())
            .bind("host", due.holder().host())
            .bind("pid", due.holder().pid())
            .bind("born", Times.of(due.holder().startedAt()))
            .bind("now", Times.now(clock))
            .bind("ended", due.endedAt().map(Times::of))
            .bind("outcome", due.outcome().name())
            .bind("said", Texts.fitting(due.said())))
        ? Optional.of(due)
        : Optional.<NightDue>empty());
  }

  private void hold(Handle handle, NightDue due, Holder holder) {
    handle
        .createUpdate("""
            UPDATE night_due SET who = :who, host = :host, pid = :pid, process_born = :born, seen_alive = :now
            WHERE due_at = :due""")
        .bind("who", holder.who())
        .bind("host", holder.host())
        .bind("pid", holder.pid())
        .bind("born", Times.of(holder.startedAt()))
        .bind("now", Times.now(clock))
        .bind("due", Times.of(due.at()))
        .execute();
  }

  private record Row(NightDue due, Instant seenAlive) {}

  private static Row row(ResultSet row) throws SQLException {
    var holder = new Holder(
        row.getString("who"),
        row.getString("host"),
        row.getLong("pid"),
        Times.at(row, "process_born"));
    var due = new NightDue(
        Times.at(row, "due_at"),
        Optional.ofNullable(row.getString("night_before")).map(NightId::new),
        holder,
        Times.maybe(row, "ended_at"),
        DueOutcome.valueOf(row.getString("outcome")),
        row.getString("said"));
    return new Row(due, Times.at(row, "seen_alive"));
  }
}
