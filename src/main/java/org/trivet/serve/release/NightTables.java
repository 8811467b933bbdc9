package org.trivet.serve.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.trivet.serve.duck.Duck;
import org.trivet.serve.duck.Sql;
import org.trivet.serve.zone.ServedTable;
import org.trivet.vocabulary.NightId;

/** The night's Parquet, as a database reads it. */
record NightTables(Path home, NightId night) {
  /** Whether the night has the table at all; a weekly feed may not have come yet. */
  boolean has(ServedTable table) {
    var folder = table.folder(home, night);
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var files = Files.walk(folder, table.isWholeZone() ? 2 : 1)) {
      return files.anyMatch(file -> file.toString().endsWith(".parquet"));
    } catch (IOException unreadable) {
      throw ReleaseRefusals.cannotRead(folder, unreadable);
    }
  }

  /** The table in a FROM clause. */
  String from(ServedTable table) {
    var files = table.isWholeZone() ? "**/*.parquet" : "*.parquet";
    var glob = table.folder(home, night).resolve(files).toString();
    return "read_parquet(%s, union_by_name = true, hive_partitioning = false)"
        .formatted(Sql.text(glob));
  }

  List<String> columns(Duck duck, ServedTable table) {
    return has(table)
        ? duck.texts("SELECT column_name FROM (DESCRIBE SELECT * FROM " + from(table) + ")")
        : List.of();
  }

  long rows(Duck duck, ServedTable table) {
    return has(table) ? duck.count("SELECT count(*) FROM " + from(table)) : 0;
  }
}
