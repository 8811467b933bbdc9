package org.trivet.serve.findings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trivet.serve.duck.Duck;
import org.trivet.serve.duck.DuckFailure;
import org.trivet.serve.duck.DuckLimits;
import org.trivet.serve.duck.Sql;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;

/** The findings of one night, table by table. */
public record FindingsOfNight(Path home, NightId night) {
  private static final String ZONE = "findings";

  /** How many findings the night's Parquet has for a table. */
  public long count(String table) {
    if (!has(table)) {
      return 0;
    }
    try (var duck = open()) {
      return duck.count("SELECT count(*) FROM " + from(table));
    }
  }

  /**
   * Hands over a table's findings file by file, each in the order of its rows.
   *
   * @param files the first letters of the hashes of the table's files, in the order wanted
   */
  public void each(String table, List<String> files, Consumer<FoundPlace> found) {
    if (!has(table)) {
      return;
    }
    try (var duck = open();
        var statement = duck.statement();
        var rows = statement.executeQuery(query(duck, table, files))) {
      while (rows.next()) {
        found.accept(place(rows));
      }
    } catch (SQLException | DuckFailure unreadable) {
      throw new Refusal(
          "Cannot read the findings of %s in %s: %s. No list was written; are its files whole?"
              .formatted(table, folder(table), unreadable.getMessage()),
          unreadable);
    }
  }

  private String query(Duck duck, String table, List<String> files) {
    var columns =
        duck.texts("SELECT column_name FROM (DESCRIBE SELECT * FROM %s)".formatted(from(table)));
    return """
        SELECT rule, column_name, source_file, source_line, %s AS source_row
        FROM   %s LEFT JOIN (%s) AS files(name, place) ON source_file = files.name
        ORDER  BY files.place NULLS LAST, source_file, source_row, source_line, rule, column_name""".formatted(
        columns.contains("source_row") ? "source_row" : "source_line", from(table), places(files));
  }

  private static String places(List<String> files) {
    return files.isEmpty()
        ? "SELECT '', 0 WHERE false"
        : "VALUES "
            + IntStream.range(0, files.size())
                .mapToObj(place -> "(%s, %d)".formatted(Sql.text(files.get(place)), place))
                .collect(Collectors.joining(", "));
  }

  private static FoundPlace place(ResultSet row) throws SQLException {
    return new FoundPlace(
        row.getString("rule"),
        row.getString("column_name"),
        row.getString("source_file"),
        row.getLong("source_line"),
        row.getLong("source_row"));
  }

  private boolean has(String table) {
    return Files.isDirectory(folder(table));
  }

  private Path folder(String table) {
    return home.resolve(ZONE).resolve(night.name()).resolve(table);
  }

  private String from(String table) {
    return "read_parquet(%s, union_by_name = true)"
        .formatted(Sql.text(folder(table).resolve("*.parquet").toString()));
  }

  private Duck open() {
    var spill = home.resolve("served")
        .resolve("spill")
        .resolve("findings-" + ProcessHandle.current().pid());
    return Duck.inMemory(new DuckLimits("1GB", 2, spill));
  }
}
