package org.trivet.job.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table as a test draws it: one line of headings, one line per row, columns set apart by bars; a blank cell is unknown. */
record DrawnTable(List<String> columns, List<List<String>> rows) {

  static DrawnTable parse(String drawn) {
    var lines =
        drawn.lines().filter(line -> !line.isBlank()).map(DrawnTable::cells).toList();
    return lines.isEmpty()
        ? new DrawnTable(List.of(), List.of())
        : new DrawnTable(lines.get(0), lines.subList(1, lines.size()));
  }

  /** The cell of a row under a heading; empty where the table has no such heading. */
  String cell(List<String> row, String column) {
    var at = columns.indexOf(column);
    return at < 0 || at >= row.size() ? "" : row.get(at);
  }

  boolean draws(String column) {
    return columns.contains(column);
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    Arrays.stream(line.split("\\|", -1)).map(String::strip).forEach(cells::add);
    return cells;
  }
}
