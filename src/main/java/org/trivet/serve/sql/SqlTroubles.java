package org.trivet.serve.sql;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.trivet.serve.duck.Duck;
import org.trivet.vocabulary.Refusal;

/** Puts DuckDB's errors into plain words: where it stands, and for an unknown name the nearest there are. */
record SqlTroubles(Duck duck) {
  private static final Pattern NO_TABLE = Pattern.compile("Table with name (\\S+) does not exist!");
  private static final Pattern NO_COLUMN =
      Pattern.compile("column \"([^\"]+)\" not found|does not have a column named \"([^\"]+)\"");
  private static final Pattern NO_FUNCTION =
      Pattern.compile("Function with name (\\S+) does not exist!");
  private static final Pattern LOCKED = Pattern.compile(
      "Permission Error|configuration has been locked|file system operations are disabled|read-only mode");
  private static final Pattern LINE = Pattern.compile("LINE (\\d+): ");
  private static final Pattern KIND = Pattern.compile("^[A-Z][A-Za-z -]* Error: ?");
  private static final double NEAR = 0.75;
  private static final int OFFERED = 3;

  Refusal refusalOf(String message) {
    return unknown(
            message,
            NO_TABLE,
            "table",
            "SELECT table_name FROM duckdb_tables() WHERE NOT internal UNION SELECT view_name FROM duckdb_views() WHERE NOT internal")
        .or(() -> unknown(
            message,
            NO_COLUMN,
            "column",
            "SELECT DISTINCT column_name FROM duckdb_columns() WHERE NOT internal"))
        .or(() -> unknown(
            message,
            NO_FUNCTION,
            "function",
            "SELECT DISTINCT function_name FROM duckdb_functions()"))
        .orElseGet(() -> other(message));
  }

  private static Refusal other(String message) {
    var first = KIND.matcher(message.lines().findFirst().orElse(""))
        .replaceFirst("")
        .replaceFirst("[.!]$", "");
    return LOCKED.matcher(message).find()
        ? SqlRefusals.locked(first)
        : SqlRefusals.failed(first, placeIn(message));
  }

  private Optional<Refusal> unknown(String message, Pattern shape, String kind, String names) {
    var match = shape.matcher(message);
    if (!match.find()) {
      return Optional.empty();
    }
    var found = match.group(1);
    var name = found == null && match.groupCount() > 1 ? match.group(2) : found;
    return Optional.of(
        SqlRefusals.unknownName(kind, String.valueOf(name), nearest(String.valueOf(name), names)));
  }

  private List<String> nearest(String name, String names) {
    var similarity = new JaroWinklerSimilarity();
    return duck.texts(names).stream()
        .filter(known -> similarity.apply(known, name) >= NEAR)
        .sorted(Comparator.comparing((String known) -> similarity.apply(known, name))
            .reversed())
        .limit(OFFERED)
        .toList();
  }

  /** DuckDB draws the line and a caret under it; the caret's column is the place. */
  private static String placeIn(String message) {
    var line = LINE.matcher(message);
    if (!line.find()) {
      return "";
    }
    var caret = message.indexOf('^', line.end());
    var column =
        caret < 0 ? 0 : caret - message.lastIndexOf('\n', caret) - line.group().length();
    return column < 1 ? "" : " (line %s, column %d)".formatted(line.group(1), column);
  }
}
