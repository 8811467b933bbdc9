package org.trivet.serve.sql;

/** Where in a statement something stands, in words. */
final class SqlPlace {
  private SqlPlace() {}

  /** Line and column of an offset, {@code (line 2, column 8)}; nothing if the offset is unknown. */
  static String at(String sql, int offset) {
    if (offset < 0 || offset > sql.length()) {
      return "";
    }
    var before = sql.substring(0, offset);
    var line = before.chars().filter(c -> c == '\n').count() + 1;
    var column = offset - before.lastIndexOf('\n');
    return " (line %d, column %d)".formatted(line, column);
  }
}
