package org.trivet.lists.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Rows of a Parquet file, or of all in a folder by their names. Dates, numbers and truth values become text as a CSV file would hold them. */
final class ParquetRows implements ListRows {
  private final Connection duck;
  private final List<Column> columns;
  private final ResultSet found;
  private boolean isAtRow;
  private long row = 1;

  private ParquetRows(Connection duck, List<Column> columns, ResultSet found) {
    this.duck = duck;
    this.columns = columns;
    this.found = found;
    advance();
  }

  /** A column as the file describes it. */
  private record Column(String name, String type) {
    /** Whether a value of it is not one text: a list, a structure, bytes. */
    boolean isNested() {
      return type.endsWith("]") || type.matches("(STRUCT|MAP|UNION|BLOB|VARIANT).*");
    }

    /** The value as text; a whole number that was kept as a fraction has no ".0", since ids and numbers are often kept so. */
    String asText() {
      var quoted = '"' + name.replace("\"", "\"\"") + '"';
      return type.matches("DOUBLE|FLOAT|REAL")
          ? "CASE WHEN abs(%1$s) < 1e15 AND %1$s = trunc(%1$s) THEN CAST(CAST(%1$s AS BIGINT) AS VARCHAR) ELSE CAST(%1$s AS VARCHAR) END"
              .formatted(quoted)
          : "CAST(%s AS VARCHAR)".formatted(quoted);
    }
  }

  static ParquetRows open(Path file, Predicate<String> wanted) {
    if (!Files.exists(file)) {
      throw new BrokenList("it cannot be opened");
    }
    var from = "read_parquet('%s')"
        .formatted((Files.isDirectory(file) ? file.resolve("*.parquet") : file)
            .toString()
            .replace("'", "''"));
    try {
      return open(DriverManager.getConnection("jdbc:duckdb:", settings()), from, wanted);
    } catch (SQLException unreadable) {
      throw new BrokenList("it is no Parquet, or is cut off", unreadable);
    }
  }

  private static Properties settings() {
    var settings = new Properties();
    settings.setProperty("jdbc_instance_cache", "false");
    settings.setProperty("jdbc_stream_results", "true");
    settings.setProperty("threads", "1");
    settings.setProperty("autoinstall_known_extensions", "false");
    return settings;
  }

  private static ParquetRows open(Connection duck, String from, Predicate<String> wanted)
      throws SQLException {
    var isOpen = false;
    try {
      var columns = columns(duck, from);
      var selected = columns.stream()
          .map(column -> selected(column, wanted))
          .collect(Collectors.joining(", "));
      var found = duck.createStatement().executeQuery("SELECT " + selected + " FROM " + from);
      var rows = new ParquetRows(duck, columns, found);
      isOpen = true;
      return rows;
    } finally {
      if (!isOpen) {
        duck.close();
      }
    }
  }

  private static List<Column> columns(Connection duck, String from) throws SQLException {
    try (var statement = duck.createStatement();
        var described = statement.executeQuery("DESCRIBE SELECT * FROM " + from)) {
      var columns = new ArrayList<Column>();
      while (described.next()) {
        columns.add(
            new Column(described.getString("column_name"), described.getString("column_type")));
      }
      return columns;
    }
  }

  private static String selected(Column column, Predicate<String> wanted) {
    if (!wanted.test(column.name().strip().toLowerCase(Locale.ROOT))) {
      return "''";
    }
    if (column.isNested()) {
      throw new BrokenList(
          "its column '%s' holds more than one value a row (%s); write it as one text a row"
              .formatted(column.name(), column.type()));
    }
    return column.asText();
  }

  private void advance() {
    try {
      isAtRow = found.next();
    } catch (SQLException broken) {
      throw new BrokenList("it is no Parquet, or is cut off", broken);
    }
  }

  @Override
  public List<String> header() {
    return columns.stream().map(column -> column.name().strip()).toList();
  }

  @Override
  public boolean hasNext() {
    return isAtRow;
  }

  @Override
  public ListRow next() {
    if (!isAtRow) {
      throw new NoSuchElementException("There is no row behind the last one");
    }
    var values = new String[columns.size()];
    try {
      for (var at = 0; at < values.length; at++) {
        var value = found.getString(at + 1);
        values[at] = value == null ? "" : value;
      }
    } catch (SQLException broken) {
      throw new BrokenList("it is no Parquet, or is cut off", broken);
    }
    advance();
    return new ListRow(row++, Arrays.asList(values));
  }

  @Override
  public void close() {
    try {
      duck.close();
    } catch (SQLException notClosed) {
      throw new BrokenList("it cannot be closed", notClosed);
    }
  }
}
