package org.trivet.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.trivet.vocabulary.HashChain;

/**
 * The one log of what people decided: appended to, never changed, each line chained to the one before by hash. It needs no lease, since no
 * decision waits for a night to end.
 */
public final class Decisions {
  private static final int MOST_TRIES = 20;
  private static final String ALREADY_THERE = "23";

  private final Jdbi jdbi;
  private final Clock clock;

  Decisions(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Writes a decision down; two people who decide at the same moment come one after the other. */
  public Decision append(Decision.By by, Decision.What what) {
    for (var tries = 1; ; tries++) {
      try {
        return jdbi.inTransaction(handle -> appendNow(handle, by, what));
      } catch (UnableToExecuteStatementException failed) {
        if (tries == MOST_TRIES || !isOvertaken(failed)) {
          throw failed;
        }
      }
    }
  }

  /** The decisions of one kind, in their order. */
  public List<Decision> of(String kind) {
    return jdbi.withHandle(handle -> handle
        .createQuery("SELECT * FROM human_decision WHERE kind = :kind ORDER BY number")
        .bind("kind", kind)
        .map((row, context) -> decision(row))
        .list());
  }

  /** The decisions of several kinds, in their order. */
  public List<Decision> ofAny(List<String> kinds) {
    return jdbi.withHandle(handle -> handle
        .createQuery("SELECT * FROM human_decision WHERE kind IN (<kinds>) ORDER BY number")
        .bindList("kinds", kinds)
        .map((row, context) -> decision(row))
        .list());
  }

  /** Holds every line against itself and the line before it: a sentence for each that was changed, added or taken away. */
  public List<String> breaks() {
    return jdbi.withHandle(handle -> {
      var breaks = new ArrayList<String>();
      var prev = HashChain.START;
      for (var line : all(handle)) {
        if (!line.isTrueToItself()) {
          breaks.add("Decision %d is not as it was written".formatted(line.number()));
        } else if (!line.prev().equals(prev)) {
          breaks.add(
              "Decision %d does not follow the one before it: a line was changed or taken away"
                  .formatted(line.number()));
        }
        prev = line.hash();
      }
      return breaks;
    });
  }

  /** The number of the newest decision of any kind; 0 before the first. */
  static long last(Handle handle) {
    return handle
        .createQuery("SELECT coalesce(max(number), 0) FROM human_decision")
        .mapTo(Long.class)
        .one();
  }

  private Decision appendNow(Handle handle, Decision.By by, Decision.What what) {
    var last = handle
        .createQuery("SELECT * FROM human_decision ORDER BY number DESC LIMIT 1")
        .map((row, context) -> decision(row))
        .findOne();
    var place = new Decision.Place(
        last.map(Decision::number).orElse(0L) + 1,
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        last.map(Decision::hash).orElse(HashChain.START));
    var decision = Decision.following(by, what, place);
    insert(handle, decision);
    return decision;
  }

  private static List<Decision> all(Handle handle) {
    return handle
        .createQuery("SELECT * FROM human_decision ORDER BY number")
        .map((row, context) -> decision(row))
        .list();
  }

  private static void insert(Handle handle, Decision decision) {
    handle
        .createUpdate("""
            INSERT INTO human_decision (number, decided_at, by_user, by_name, by_role, kind, subject, body, prev, hash)
            VALUES (:number, :at, :user, :name, :role, :kind, :subject, :body, :prev, :hash)""")
        .bind("number", decision.number())
        .bind("at", Times.of(decision.at()))
        .bind("user", decision.by().user())
        .bind("name", decision.by().name())
        .bind("role", decision.by().role())
        .bind("kind", decision.what().kind())
        .bind("subject", decision.what().subject())
        .bind("body", decision.what().body())
        .bind("prev", decision.prev())
        .bind("hash", decision.hash())
        .execute();
  }

  private static boolean isOvertaken(UnableToExecuteStatementException failed) {
    return failed.getCause() instanceof SQLException cause
        && cause.getSQLState() != null
        && cause.getSQLState().startsWith(ALREADY_THERE);
  }

  private static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        row.getLong("number"),
        Times.at(row, "decided_at"),
        new Decision.By(
            row.getString("by_user"), row.getString("by_name"), row.getString("by_role")),
        new Decision.What(row.getString("kind"), row.getString("subject"), row.getString("body")),
        row.getString("prev"),
        row.getString("hash"));
  }
}
