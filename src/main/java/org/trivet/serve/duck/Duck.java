package org.trivet.serve.duck;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** One connection to a DuckDB of its own: another connection to the same file never shares its state. */
public final class Duck implements AutoCloseable {
  private static final String MOST_SPILL = "8GB";

  private final Connection connection;

  private Duck(Connection connection) {
    this.connection = connection;
  }

  /** An empty database in memory that spills into a folder when memory runs short. */
  public static Duck inMemory(DuckLimits limits) {
    limits.makeRoom();
    return open("jdbc:duckdb:", limits.properties());
  }

  /**
   * A file that nobody writes any more, locked down: it reads no other file, writes none, and its settings stay as they are.
   *
   * @param limits memory, threads and the folder to spill into
   */
  public static Duck readOnly(Path file, DuckLimits limits) {
    limits.makeRoom();
    var properties = limits.properties();
    properties.setProperty("duckdb.read_only", "true");
    properties.setProperty("enable_external_access", "false");
    properties.setProperty("autoload_known_extensions", "false");
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("max_temp_directory_size", MOST_SPILL);
    properties.setProperty("lock_configuration", "true");
    return open("jdbc:duckdb:" + file, properties);
  }

  private static Duck open(String url, Properties properties) {
    properties.setProperty("jdbc_instance_cache", "false");
    try {
      return new Duck(DriverManager.getConnection(url, properties));
    } catch (SQLException cannotOpen) {
      throw new DuckFailure(cannotOpen);
    }
  }

  public void run(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new DuckFailure(failed);
    }
  }

  /** Runs a statement with secrets bound to its question marks, so that no message can quote them. */
  public void runWith(List<byte[]> values, String sql) {
    try (var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < values.size(); i++) {
        statement.setBytes(i + 1, values.get(i));
      }
      statement.execute();
    } catch (SQLException failed) {
      throw new DuckFailure(failed);
    }
  }

  /** The one number that the query answers. */
  public long count(String sql) {
    return Long.parseLong(first(sql).orElse("0"));
  }

  /** The first column of the first row as text; empty if there is no row or it is null. */
  public Optional<String> first(String sql) {
    return texts(sql).stream().findFirst();
  }

  /** The first column of every row as text, nulls left out. Only for answers known to be small. */
  public List<String> texts(String sql) {
    return rows(sql).stream()
        .map(row -> row.get(0))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Every row as texts, nulls as empty ones. Only for answers known to be small. */
  public List<List<String>> rows(String sql) {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      return rows(found);
    } catch (SQLException failed) {
      throw new DuckFailure(failed);
    }
  }

  /** The same of a statement with texts bound to its question marks, so that no message can quote them. */
  public List<List<String>> rowsWith(List<String> values, String sql) {
    try (var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < values.size(); i++) {
        statement.setString(i + 1, values.get(i));
      }
      try (var found = statement.executeQuery()) {
        return rows(found);
      }
    } catch (SQLException failed) {
      throw new DuckFailure(failed);
    }
  }

  /**
   * A statement for a caller that hands rows on one by one; the caller closes it. DuckDB holds the answer, on disk where it is large:
   * its driver's streaming would start sooner, but hides the message of an error before the first row.
   */
  public Statement statement() {
    try {
      return connection.createStatement();
    } catch (SQLException failed) {
      throw new DuckFailure(failed);
    }
  }

  private static List<List<String>> rows(ResultSet found) throws SQLException {
    var width = found.getMetaData().getColumnCount();
    var rows = new ArrayList<List<String>>();
    while (found.next()) {
      var row = new ArrayList<String>(width);
      for (var i = 1; i <= width; i++) {
        var value = found.getString(i);
        row.add(value == null ? "" : value);
      }
      rows.add(List.copyOf(row));
    }
    return rows;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failed) {
      throw new DuckFailure(failed);
    }
  }
}
