package org.trivet.job.measure;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.trivet.job.SparkForTests;
import org.trivet.measure.PortableFunctions;
import org.trivet.measure.SqlEngine;

/** One of the two engines, told of the portable functions and asked queries; rows come back as text by column name. */
interface TestEngine {
  void table(String name, String sql);

  List<Map<String, String>> rows(String sql);

  /** Whether the engine's own parser and binder accept the query. */
  void explain(String sql);

  static TestEngine spark(PortableFunctions functions) {
    return new OnSpark(functions);
  }

  static TestEngine duckDb(PortableFunctions functions) {
    return new OnDuckDb(functions);
  }

  /** Numbers alike however an engine writes them; nothing as an empty text. */
  static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Number number
        ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
        : value.toString();
  }

  final class OnSpark implements TestEngine {
    private final SparkSession session = SparkForTests.session().newSession();

    /** Over a few rows, compiling a plan takes far longer than walking it. */
    private OnSpark(PortableFunctions functions) {
      session.conf().set("spark.sql.codegen.wholeStage", "false");
      session.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
      session.conf().set("spark.sql.adaptive.enabled", "false");
      session.conf().set("spark.sql.shuffle.partitions", "1");
      functions.definitions(SqlEngine.SPARK).forEach(session::sql);
    }

    @Override
    public void table(String name, String sql) {
      session.sql(sql).createOrReplaceTempView(name);
    }

    @Override
    public void explain(String sql) {
      session.sql(sql).queryExecution().optimizedPlan();
    }

    @Override
    public List<Map<String, String>> rows(String sql) {
      var table = session.sql(sql);
      var rows = new ArrayList<Map<String, String>>();
      for (var row : table.collectAsList()) {
        var cells = new LinkedHashMap<String, String>();
        for (var column : table.columns()) {
          cells.put(column, text(row.get(row.fieldIndex(column))));
        }
        rows.add(cells);
      }
      return rows;
    }
  }

  final class OnDuckDb implements TestEngine {
    private final Connection connection;

    private OnDuckDb(PortableFunctions functions) {
      try {
        connection = DriverManager.getConnection("jdbc:duckdb:");
      } catch (SQLException refused) {
        throw new IllegalStateException(refused);
      }
      execute("SET threads = 1");
      functions.definitions(SqlEngine.DUCKDB).forEach(this::execute);
    }

    @Override
    public void table(String name, String sql) {
      execute("CREATE OR REPLACE TEMP TABLE " + name + " AS " + sql);
    }

    @Override
    public void explain(String sql) {
      execute("EXPLAIN " + sql);
    }

    @Override
    public List<Map<String, String>> rows(String sql) {
      try (var statement = connection.createStatement();
          var result = statement.executeQuery(sql)) {
        var rows = new ArrayList<Map<String, String>>();
        while (result.next()) {
          rows.add(row(result));
        }
        return rows;
      } catch (SQLException refused) {
        throw new IllegalStateException(refused);
      }
    }

    private static Map<String, String> row(ResultSet result) throws SQLException {
      var cells = new LinkedHashMap<String, String>();
      var columns = result.getMetaData();
      for (var i = 1; i <= columns.getColumnCount(); i++) {
        cells.put(columns.getColumnLabel(i), text(result.getObject(i)));
      }
      return cells;
    }

    private void execute(String sql) {
      try (var statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException refused) {
        throw new IllegalStateException(refused);
      }
    }
  }
}
