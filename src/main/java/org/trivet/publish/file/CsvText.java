package org.trivet.publish.file;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as CSV after RFC 4180: commas, CRLF, quotes only where they are needed. */
final class CsvText {
  private CsvText() {}

  static String of(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(CsvText::field).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String field(String value) {
    return value.matches("[^,\"\\r\\n]*") ? value : "\"" + value.replace("\"", "\"\"") + "\"";
  }
}
