package org.trivet.serve.sql;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An aligned table: numbers to the right, nulls as {@code ∅}, wide values cut, and a note when rows were left out. */
final class TablePrinter implements ResultPrinter {
  private static final String NULL = "∅";
  private static final int WIDEST = 60;

  private final PrintWriter out;
  private final int cap;
  private final List<List<String>> shown = new ArrayList<>();
  private List<ResultColumn> columns = List.of();
  private long rows;

  TablePrinter(PrintWriter out, int cap) {
    this.out = out;
    this.cap = cap;
  }

  @Override
  public void begin(List<ResultColumn> found) {
    columns = List.copyOf(found);
  }

  @Override
  public void row(List<@Nullable String> values) {
    rows++;
    if (shown.size() < cap) {
      shown.add(values.stream().map(TablePrinter::cell).toList());
    }
  }

  @Override
  public void end() {
    var widths = widths();
    print(columns.stream().map(column -> cell(column.name())).toList(), widths);
    out.println(String.join("  ", widths.stream().map("-"::repeat).toList()));
    shown.forEach(row -> print(row, widths));
    out.println(note());
    out.flush();
  }

  private String note() {
    return rows > shown.size()
        ? "%,d rows; the first %,d are shown (--format csv or json gives all)"
            .formatted(rows, shown.size())
        : "%,d %s".formatted(rows, rows == 1 ? "row" : "rows");
  }

  private void print(List<String> cells, List<Integer> widths) {
    var line = new StringBuilder();
    for (var i = 0; i < cells.size(); i++) {
      var gap = " ".repeat(widths.get(i) - length(cells.get(i)));
      var right = columns.get(i).kind() == ResultColumn.Kind.NUMBER;
      line.append(i == 0 ? "" : "  ").append(right ? gap + cells.get(i) : cells.get(i) + gap);
    }
    out.println(line.toString().stripTrailing());
  }

  private List<Integer> widths() {
    var widths = new ArrayList<Integer>();
    for (var i = 0; i < columns.size(); i++) {
      var at = i;
      widths.add(Math.max(
          length(cell(columns.get(i).name())),
          shown.stream().mapToInt(row -> length(row.get(at))).max().orElse(0)));
    }
    return widths;
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  /** One line, and no control character that a terminal would obey. */
  private static String cell(@Nullable String value) {
    if (value == null) {
      return NULL;
    }
    var plain = value.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "�");
    return plain.codePointCount(0, plain.length()) <= WIDEST
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, WIDEST - 1)) + "…";
  }
}
