package org.trivet.serve.sql;

import org.trivet.access.Zone;
import org.trivet.serve.duck.Duck;
import org.trivet.serve.duck.Sql;
import org.trivet.vocabulary.NightId;

/**
 * Shows the current release as it would have answered in an earlier night: temporary views over {@code held} that stand before those of
 * {@code main}, also for the views that stand on them. A row names the child that the register knew then.
 */
record AsOf(Duck duck, NightId night) {
  /**
   * Puts the views in place for this connection.
   *
   * @throws org.trivet.vocabulary.Refusal if the release cannot answer for that night
   */
  void apply(Zone zone) {
    if (duck.count("SELECT count(*) FROM duckdb_tables() WHERE schema_name = 'held'") == 0) {
      throw SqlRefusals.noPast(zone);
    }
    var known = duck.texts("SELECT night FROM nights ORDER BY night DESC");
    if (!known.contains(night.name())) {
      throw SqlRefusals.unknownNight(night, known);
    }
    duck.rows("SELECT view_name, select_as_of FROM as_of_views")
        .forEach(row -> shadow(row.get(0), row.get(1)));
  }

  private void shadow(String table, String select) {
    duck.run("CREATE TEMP VIEW %s AS %s"
        .formatted(Sql.name(table), select.replace("$night", Sql.text(night.name()))));
  }
}
