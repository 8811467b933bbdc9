package org.trivet.serve.release;

import java.util.ArrayList;
import java.util.List;
import org.trivet.serve.duck.Duck;
import org.trivet.serve.duck.DuckFailure;
import org.trivet.serve.duck.Sql;
import org.trivet.serve.zone.ComparatorRows;
import org.trivet.serve.zone.EngineTables;
import org.trivet.serve.zone.PersonRecords;
import org.trivet.serve.zone.ServedTable;
import org.trivet.serve.zone.ViewText;

/** The views of {@code main}: what holds now, the person records of all feeds, published figures to compare with, and the analysts' own. */
final class ZoneViews {
  private static final List<String> UNTIL = List.of("known_to", "to_night");

  private final Duck duck;
  private final Recipe recipe;

  ZoneViews(Duck duck, Recipe recipe) {
    this.duck = duck;
    this.recipe = recipe;
  }

  void write() {
    recipe
        .tables()
        .forEach(table -> duck.run("CREATE VIEW main.%s AS %s"
            .formatted(Sql.name(table.name()), whatHolds(table, table.shape().current()))));
    if (recipe.holdsPeople()) {
      duck.run("CREATE VIEW main.%s AS %s"
          .formatted(PersonRecords.NAME, recipe.personRecords().sql()));
      duck.run("CREATE VIEW main.%s AS %s"
          .formatted(ComparatorRows.NAME, recipe.comparatorRows().sql()));
    }
    tryReconciliations();
    writeAnalysts(recipe.views());
    writePast();
  }

  /** The rows of a held table under a condition, without the column that says until when, which is always null here. */
  static String whatHolds(ServedTable table, String condition) {
    return "SELECT %s FROM held.%s WHERE %s"
        .formatted(allBut(table), Sql.name(table.name()), condition);
  }

  static String allBut(ServedTable table) {
    var until = UNTIL.stream().filter(table::has).toList();
    return until.isEmpty() ? "*" : "* EXCLUDE (" + String.join(", ", until) + ")";
  }

  /** What each view shows in the night that stands for {@code $night}; a door makes them when it is asked about an earlier night. */
  private void writePast() {
    duck.run("CREATE TABLE main.as_of_views (view_name VARCHAR, select_as_of VARCHAR)");
    recipe
        .tables()
        .forEach(table -> duck.run("INSERT INTO main.as_of_views VALUES (%s, %s)"
            .formatted(Sql.text(table.name()), Sql.text(whatHeld(table)))));
  }

  /** A row about a person belongs to the child that the register knew in that night. */
  private String whatHeld(ServedTable table) {
    var child = recipe.rules().childColumn();
    var record = recipe.rules().recordColumn();
    if (table.name().equals(EngineTables.REGISTER) || !table.has(record)) {
      return whatHolds(table, table.shape().asOf());
    }
    return """
        SELECT held_rows.%s REPLACE (register.%s AS %s)
        FROM (SELECT * FROM held.%s WHERE %s) AS held_rows
        LEFT JOIN (SELECT * FROM held.identity_register WHERE from_night <= $night AND (to_night IS NULL OR to_night > $night)) AS register
        ON register.%s = held_rows.%s""".formatted(
        allBut(table), child, child, Sql.name(table.name()), table.shape().asOf(), record, record);
  }

  /** One that cannot be read is told by its own name, not by that of the view that all of them are in. */
  private void tryReconciliations() {
    for (var text : recipe.reconciliations().made()) {
      try {
        duck.rows("DESCRIBE " + recipe.reconciliations().casesOf(text));
      } catch (DuckFailure failure) {
        throw ReleaseRefusals.reconciliationFails(text.id(), failure.firstLine());
      }
    }
  }

  /** A view may stand on another: those that fail wait for the next round, until a round makes none. */
  private void writeAnalysts(List<ViewText> views) {
    var waiting = new ArrayList<>(views);
    while (!waiting.isEmpty()) {
      var failed = new ArrayList<ViewText>();
      var problem = "";
      for (var view : waiting) {
        try {
          duck.run("CREATE VIEW main.%s AS %s".formatted(Sql.name(view.name()), view.sql()));
        } catch (DuckFailure failure) {
          failed.add(view);
          problem = failure.firstLine();
        }
      }
      if (failed.size() == waiting.size()) {
        throw ReleaseRefusals.viewFails(failed.get(failed.size() - 1).name(), problem);
      }
      waiting = failed;
    }
  }
}
