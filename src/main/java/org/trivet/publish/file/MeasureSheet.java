package org.trivet.publish.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trivet.publish.board.Board;
import org.trivet.publish.board.Point;
import org.trivet.publish.board.PublishedLine;
import org.trivet.publish.board.Shown;
import org.trivet.publish.board.Story;
import org.trivet.publish.file.sheet.Workbook.Cell;
import org.trivet.publish.file.sheet.Workbook.Sheet;
import org.trivet.publish.file.sheet.Workbook.Table;

/** One measure: its figures of every period, place and group in one table. */
record MeasureSheet(Board board, Story story, Story.Counted counted, NoteList notes) {

  Sheet sheet(int number) {
    var id = story.named().id();
    return new Sheet(
        "Table_" + number,
        lines(number),
        Optional.of(new Table("figures_" + id, header(), rows())));
  }

  private List<String> lines(int number) {
    var definition = counted.measure().facts().definition();
    var lines = new ArrayList<>(BoardWorkbook.above(number, story.named().name()));
    lines.add("Counted: " + definition.numerator());
    lines.add("Out of: " + definition.denominator());
    lines.add("Source: " + definition.source());
    lines.add("Comparison: " + counted.comparison());
    if (!counted.notes().isEmpty()) {
      lines.add("Notes to this table: "
          + String.join(" ", counted.notes().stream().map(notes::marker).toList()));
    }
    lines.add("[c] confidential, [x] not available, [z] not applicable.");
    return lines;
  }

  private List<String> header() {
    var unit = counted.scale().name();
    var header = new ArrayList<>(List.of(
        "Place",
        "Breakdown",
        "Group",
        "Period",
        "Value, " + unit,
        "Lower 95% limit, " + unit,
        "Upper 95% limit, " + unit,
        "Counted, number",
        "Out of, number",
        "Status"));
    if (isJoint()) {
      header.add("Records found in another agency too, per cent");
    }
    return header;
  }

  private boolean isJoint() {
    return counted.measure().facts().reads().joint();
  }

  private List<List<Cell>> rows() {
    var rows = new ArrayList<List<Cell>>();
    var place = board.edition().site().name();
    counted.points().forEach(point -> rows.add(row(place, "Total", "Total", point)));
    for (var gap : counted.gaps()) {
      for (var group : gap.groups()) {
        group.points().forEach(point -> rows.add(row(place, gap.title(), group.name(), point)));
      }
    }
    for (var line : counted.lines()) {
      line.figures().forEach(figure -> rows.add(published(line, figure)));
    }
    return rows;
  }

  private List<Cell> row(String place, String breakdown, String group, Point point) {
    var symbol = point.mark().symbol();
    var range = point.shown().flatMap(Shown::interval);
    var noRange = point.shown().isPresent() ? "z" : symbol;
    var row = new ArrayList<>(names(place, breakdown, group, point.period().inShort()));
    row.add(BoardWorkbook.marked(counted, point.shown().map(Shown::value), symbol));
    row.add(BoardWorkbook.marked(counted, range.map(Shown.Range::low), noRange));
    row.add(BoardWorkbook.marked(counted, range.map(Shown.Range::high), noRange));
    row.add(part(point.shown().map(shown -> shown.parts().numerator()), symbol));
    row.add(part(point.shown().map(shown -> shown.parts().denominator()), symbol));
    row.add(new Cell.Words(point.period().status().word()));
    if (isJoint()) {
      row.add(
          point.matchQuality().isPresent()
              ? new Cell.Figure(Decimals.of(100 * point.matchQuality().getAsDouble(), 0))
              : new Cell.Words("[x]"));
    }
    return row;
  }

  private List<Cell> published(PublishedLine line, PublishedLine.Figure figure) {
    var symbol = figure.row().symbol().isEmpty() ? "x" : figure.row().symbol();
    var parts = figure.row().ratio();
    var row = new ArrayList<>(
        names(line.place().name(), "Total", "Total", figure.period().inShort()));
    row.add(BoardWorkbook.marked(counted, figure.value(), symbol));
    row.add(new Cell.Words("[z]"));
    row.add(new Cell.Words("[z]"));
    row.add(part(parts.map(ratio -> ratio.numerator()), symbol));
    row.add(part(parts.map(ratio -> ratio.denominator()), symbol));
    row.add(new Cell.Words("published"));
    if (isJoint()) {
      row.add(new Cell.Words("[z]"));
    }
    return row;
  }

  private static List<Cell> names(String place, String breakdown, String group, String period) {
    return List.of(
        new Cell.Words(place),
        new Cell.Words(breakdown),
        new Cell.Words(group),
        new Cell.Words(period));
  }

  private static Cell part(Optional<Double> part, String symbol) {
    return part.<Cell>map(value -> new Cell.Figure(Decimals.part(value)))
        .orElseGet(() -> new Cell.Words("[" + symbol + "]"));
  }
}
