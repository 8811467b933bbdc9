package org.trivet.app;

import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivet.access.AccessLog;
import org.trivet.access.People;
import org.trivet.access.Person;
import org.trivet.serve.release.ReleaseShelf;
import org.trivet.serve.sql.DoorSettings;
import org.trivet.serve.sql.Question;
import org.trivet.serve.sql.ResultColumn;
import org.trivet.serve.sql.ResultPrinter;
import org.trivet.serve.sql.SqlDoor;
import org.trivet.serve.sql.SqlDoors;

/** Where the person at the keyboard asks the current release. */
record Desk(Place place) {
  SqlDoor door(Question question) {
    var home = place.home();
    var doors = new SqlDoors(new ReleaseShelf(home), log(), DoorSettings.standard(home));
    return doors.open(person(), question);
  }

  /** Who that person is, as {@code conf/people.yaml} has it. */
  Person person() {
    var file = place.conf().resolve("people.yaml");
    var people = Files.isRegularFile(file) ? People.in(file) : People.standard();
    return people.atTheKeyboard();
  }

  /** Where every look is written down. */
  AccessLog log() {
    return AccessLog.ofHome(place.home(), Clock.systemUTC());
  }

  /** The rows of a small answer. */
  static List<List<@Nullable String>> rows(SqlDoor door, String sql) {
    var rows = new ArrayList<List<@Nullable String>>();
    door.query(sql, new ResultPrinter() {
      @Override
      public void begin(List<ResultColumn> columns) {}

      @Override
      public void row(List<@Nullable String> values) {
        rows.add(values);
      }

      @Override
      public void end() {}
    });
    return rows;
  }
}
