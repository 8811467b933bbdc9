package org.trivet.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.trivet.vocabulary.NightId;

/** How many findings each night had, by rule and column; the rows themselves lie in the zone {@code findings}. */
public final class Findings {
  private final Jdbi jdbi;

  Findings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The counts of a night, the largest first. */
  public List<FindingRecord> of(NightId night) {
    return jdbi.withHandle(handle -> handle
        .createQuery("""
            SELECT * FROM finding_count WHERE night = :night
            ORDER BY finding_count DESC, feed, table_name, rule, column_name""")
        .bind("night", night.name())
        .map((row, context) -> finding(row))
        .list());
  }

  /** What a night found beside what the night before found, the largest first; also what is gone since. */
  public List<FindingTrend> trends(NightId night, Optional<NightId> before) {
    return jdbi.withHandle(handle -> new FindingTrends(handle).of(night, before));
  }

  static void insert(Handle handle, String step, FindingRecord finding) {
    handle
        .createUpdate("""
            INSERT INTO finding_count (night, step, feed, table_name, rule, column_name, severity, finding_count)
            VALUES (:night, :step, :feed, :table, :rule, :column, :severity, :count)""")
        .bind("night", finding.night().name())
        .bind("step", step)
        .bind("feed", finding.feed())
        .bind("table", finding.table())
        .bind("rule", finding.rule())
        .bind("column", finding.column())
        .bind("severity", finding.severity())
        .bind("count", finding.count())
        .execute();
  }

  static FindingRecord finding(ResultSet row) throws SQLException {
    return new FindingRecord(
        new NightId(row.getString("night")),
        row.getString("feed"),
        row.getString("table_name"),
        row.getString("rule"),
        row.getString("column_name"),
        row.getString("severity"),
        row.getLong("finding_count"));
  }
}
