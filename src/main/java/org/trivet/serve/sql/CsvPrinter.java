package org.trivet.serve.sql;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 4180: commas, CRLF, quotes where needed. A null is an empty field, an empty text {@code ""}. */
final class CsvPrinter implements ResultPrinter {
  private final PrintWriter out;

  CsvPrinter(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void begin(List<ResultColumn> columns) {
    line(columns.stream().map(ResultColumn::name).toList());
  }

  @Override
  public void row(List<@Nullable String> values) {
    line(values);
  }

  @Override
  public void end() {
    out.flush();
  }

  private void line(List<? extends @Nullable String> values) {
    out.print(values.stream().map(CsvPrinter::field).collect(joining(",")));
    out.print("\r\n");
  }

  private static String field(@Nullable String value) {
    if (value == null) {
      return "";
    }
    var plain = !value.isEmpty()
        && value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : "\"" + value.replace("\"", "\"\"") + "\"";
  }
}
