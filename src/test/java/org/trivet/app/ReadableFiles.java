package org.trivet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What lies in a home after a night, row by row and line by line: its tables, its release, its logs and what was published of it. */
record ReadableFiles(Path home, String night) {
  private static final List<String> TEXTS = List.of("logs", "access", "published", "out");
  private static final String TABLES = """
      SELECT '"' || schema_name || '"."' || table_name || '"' FROM duckdb_tables() WHERE NOT internal
      UNION ALL
      SELECT '"' || schema_name || '"."' || view_name || '"' FROM duckdb_views() WHERE NOT internal""";

  /** Hands on each row and line with the place where it stands. */
  void each(BiConsumer<String, String> heard) throws IOException, SQLException {
    for (var zone : List.of("matched", "measured", "findings")) {
      for (var file : files(home.resolve(zone).resolve(night), ".parquet")) {
        parquet(file, heard);
      }
    }
    for (var file : files(home.resolve("served/releases").resolve(night), ".duckdb")) {
      release(file, heard);
    }
    for (var folder : TEXTS) {
      for (var file : files(home.resolve(folder), "")) {
        var where = home.relativize(file).toString();
        new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
            .lines()
            .forEach(line -> heard.accept(where, line));
      }
    }
  }

  /** Every row of a finished night's tables, where whoever looks says which they are. */
  void ledger(String url, BiConsumer<String, String> heard) throws SQLException {
    try (var ledger = DriverManager.getConnection(url, "sa", "")) {
      for (var table : texts(
          ledger,
          "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'")) {
        rows(ledger, '"' + table + '"', "ledger " + table, heard);
      }
    }
  }

  private void parquet(Path file, BiConsumer<String, String> heard) throws SQLException {
    var where = home.relativize(file.getParent()).toString();
    try (var duck = DriverManager.getConnection("jdbc:duckdb:")) {
      rows(duck, "read_parquet('%s')".formatted(file), where, heard);
    }
  }

  private void release(Path file, BiConsumer<String, String> heard) throws SQLException {
    var properties = new java.util.Properties();
    properties.setProperty("duckdb.read_only", "true");
    try (var duck = DriverManager.getConnection("jdbc:duckdb:" + file, properties)) {
      for (var table : texts(duck, TABLES)) {
        rows(duck, table, file.getFileName() + " " + table, heard);
      }
    }
  }

  private static void rows(
      Connection connection, String from, String where, BiConsumer<String, String> heard)
      throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT * FROM " + from)) {
      var width = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        var row = new StringBuilder();
        for (var column = 1; column <= width; column++) {
          row.append(isText(rows, column) ? rows.getString(column) : "").append('\t');
        }
        heard.accept(where, row.toString());
      }
    }
  }

  /** What a share of blocks remembers is the words of everyone on one side of the seal in one piece, and tells nothing of anyone. */
  private static boolean isText(ResultSet rows, int column) throws SQLException {
    return !rows.getMetaData().getColumnTypeName(column).equals("BLOB");
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    var texts = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
