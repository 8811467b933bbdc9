package org.trivet.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.trivet.vocabulary.NightId;

/** The steps of each night: begun, done or failed. */
public final class Steps {
  private final Jdbi jdbi;
  private final Fenced fenced;
  private final Clock clock;

  Steps(Jdbi jdbi, Fenced fenced, Clock clock) {
    this.jdbi = jdbi;
    this.fenced = fenced;
    this.clock = clock;
  }

  /** The steps of a night that were begun, in their order. */
  public List<StepRecord> of(NightId night) {
    return jdbi.withHandle(handle -> handle
        .createQuery("SELECT * FROM step_run WHERE night = :night ORDER BY position")
        .bind("night", night.name())
        .map((row, context) -> step(handle, row))
        .list());
  }

  /** Marks a step begun, forgetting what an interrupted attempt may have left. */
  public void begin(NightId night, int position, String step) {
    fenced.write(handle -> {
      forget(handle, night, step);
      handle
          .createUpdate("""
              INSERT INTO step_run (night, step, position, status, started_at)
              VALUES (:night, :step, :position, 'RUNNING', :now)""")
          .bind("night", night.name())
          .bind("step", step)
          .bind("position", position)
          .bind("now", Times.now(clock))
          .execute();
    });
  }

  public void done(NightId night, String step, StepDone left) {
    fenced.write(handle -> {
      left.tables().forEach(table -> Tables.insert(handle, table));
      left.findings().forEach(finding -> Findings.insert(handle, step, finding));
      sentences(handle, night, step, left.sentences());
      end(handle, night, step, StepStatus.DONE);
    });
  }

  public void failed(NightId night, String step, String reason) {
    fenced.write(handle -> {
      sentences(handle, night, step, List.of(reason));
      end(handle, night, step, StepStatus.FAILED);
    });
  }

  private void end(Handle handle, NightId night, String step, StepStatus status) {
    handle
        .createUpdate(
            "UPDATE step_run SET status = :status, ended_at = :now WHERE night = :night AND step = :step")
        .bind("status", status.name())
        .bind("now", Times.now(clock))
        .bind("night", night.name())
        .bind("step", step)
        .execute();
  }

  private static void sentences(Handle handle, NightId night, String step, List<String> sentences) {
    for (var position = 0; position < sentences.size(); position++) {
      handle
          .createUpdate(
              "INSERT INTO step_sentence (night, step, position, sentence) VALUES (:night, :step, :position, :sentence)")
          .bind("night", night.name())
          .bind("step", step)
          .bind("position", position)
          .bind("sentence", Texts.fitting(sentences.get(position)))
          .execute();
    }
  }

  private static void forget(Handle handle, NightId night, String step) {
    for (var table : List.of("table_written", "finding_count", "step_sentence", "step_run")) {
      handle
          .createUpdate("DELETE FROM " + table + " WHERE night = :night AND step = :step")
          .bind("night", night.name())
          .bind("step", step)
          .execute();
    }
  }

  private static StepRecord step(Handle handle, ResultSet row) throws SQLException {
    var night = new NightId(row.getString("night"));
    var name = row.getString("step");
    return new StepRecord(
        night,
        row.getInt("position"),
        name,
        StepStatus.valueOf(row.getString("status")),
        Times.at(row, "started_at"),
        Times.maybe(row, "ended_at"),
        saidBy(handle, night, name));
  }

  private static List<String> saidBy(Handle handle, NightId night, String step) {
    return handle
        .createQuery(
            "SELECT sentence FROM step_sentence WHERE night = :night AND step = :step ORDER BY position")
        .bind("night", night.name())
        .bind("step", step)
        .mapTo(String.class)
        .list();
  }
}
