package org.trivet.serve.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trivet.access.AccessEntry;
import org.trivet.access.AccessEntry.Outcome;
import org.trivet.access.AccessLog;
import org.trivet.serve.duck.Duck;
import org.trivet.serve.duck.DuckFailure;
import org.trivet.vocabulary.Refusal;

/**
 * One person's way into one release: a SELECT at a time, streamed, within a time limit, each on record before it runs and after.
 *
 * <p>Not for several threads at once.
 */
public final class SqlDoor implements AutoCloseable {
  private static final Pattern NUMBER =
      Pattern.compile("U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL.*");

  private final Duck duck;
  private final AccessLog log;
  private final AccessEntry entry;
  private final Duration limit;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "sql-time-limit");
        thread.setDaemon(true);
        return thread;
      });

  SqlDoor(Duck duck, AccessLog log, AccessEntry entry, Duration limit) {
    this.duck = duck;
    this.log = log;
    this.entry = entry;
    this.limit = limit;
  }

  /**
   * Answers one SELECT.
   *
   * @return how many rows were handed to the printer
   * @throws Refusal if it is no single SELECT, fails, or takes too long; rows may have been handed out before
   */
  public long query(String sql, ResultPrinter printer) {
    var look = new AccessEntry(
        entry.person(), entry.zone(), entry.purpose(), entry.release(), sql, Outcome.ASKED, 0);
    log.write(look);
    permit(sql, look);
    var answer = new Answer(printer);
    try {
      answer.to(sql);
      log.write(look.ended(Outcome.ANSWERED, answer.rows));
      return answer.rows;
    } catch (SQLException failed) {
      log.write(look.ended(answer.late.get() ? Outcome.STOPPED : Outcome.FAILED, answer.rows));
      throw answer.late.get()
          ? SqlRefusals.tookTooLong(limit)
          : new SqlTroubles(duck).refusalOf(String.valueOf(failed.getMessage()));
    }
  }

  private void permit(String sql, AccessEntry look) {
    try {
      new SqlJudge(duck).permit(sql);
    } catch (Refusal refused) {
      log.write(look.ended(Outcome.REFUSED, 0));
      throw refused;
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
    try {
      duck.close();
    } catch (DuckFailure alreadyGone) {
      throw SqlRefusals.failed(alreadyGone.firstLine(), "");
    }
  }

  /** One statement under way. */
  private final class Answer {
    private final ResultPrinter printer;
    private final AtomicBoolean late = new AtomicBoolean();
    private long rows;

    Answer(ResultPrinter printer) {
      this.printer = printer;
    }

    void to(String sql) throws SQLException {
      try (var statement = duck.statement()) {
        var alarm = watch.schedule(() -> stop(statement), limit.toMillis(), TimeUnit.MILLISECONDS);
        try (var found = statement.executeQuery(sql)) {
          hand(found);
        } finally {
          alarm.cancel(false);
        }
      }
    }

    private void hand(ResultSet found) throws SQLException {
      var columns = columns(found);
      printer.begin(columns);
      while (found.next()) {
        var row = new ArrayList<@Nullable String>(columns.size());
        for (var i = 1; i <= columns.size(); i++) {
          row.add(found.getString(i));
        }
        printer.row(row);
        rows++;
      }
      printer.end();
    }

    private void stop(Statement statement) {
      late.set(true);
      try {
        statement.cancel();
      } catch (SQLException alreadyOver) {
        late.set(false);
      }
    }
  }

  private static List<ResultColumn> columns(ResultSet found) throws SQLException {
    var about = found.getMetaData();
    var columns = new ArrayList<ResultColumn>();
    for (var i = 1; i <= about.getColumnCount(); i++) {
      columns.add(new ResultColumn(about.getColumnLabel(i), kind(about.getColumnTypeName(i))));
    }
    return columns;
  }

  private static ResultColumn.Kind kind(String type) {
    if (type.equals("BOOLEAN")) {
      return ResultColumn.Kind.TRUTH;
    }
    return NUMBER.matcher(type).matches() ? ResultColumn.Kind.NUMBER : ResultColumn.Kind.TEXT;
  }
}
