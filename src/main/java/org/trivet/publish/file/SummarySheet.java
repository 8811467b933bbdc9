package org.trivet.publish.file;

import java.util.List;
import java.util.Optional;
import org.trivet.publish.board.Board;
import org.trivet.publish.board.Shown;
import org.trivet.publish.board.Story;
import org.trivet.publish.file.sheet.Workbook.Cell;
import org.trivet.publish.file.sheet.Workbook.Sheet;
import org.trivet.publish.file.sheet.Workbook.Table;

/** All measures in one table: now, and England for the latest time that both have. */
record SummarySheet(Board board) {
  private static final List<String> HEADER = List.of(
      "Measure",
      "Theme",
      "Period",
      "Unit",
      "Value",
      "Lower 95% limit",
      "Upper 95% limit",
      "England, latest like period",
      "Period of England's figure",
      "Finding");

  Sheet sheet(String name) {
    var rows = board.sections().stream()
        .flatMap(section ->
            section.stories().stream().map(story -> row(section.theme().title(), story)))
        .toList();
    var lines = new java.util.ArrayList<>(BoardWorkbook.above(1, "All measures, latest figures"));
    lines.add("[c] confidential, [x] not available, [z] not applicable.");
    return new Sheet(name, lines, Optional.of(new Table("all_measures", HEADER, rows)));
  }

  private static List<Cell> row(String theme, Story story) {
    return story
        .counted()
        .map(counted -> counted(theme, story, counted))
        .orElseGet(() -> List.of(
            words(story.named().name()),
            words(theme),
            words("[x]"),
            words("[x]"),
            words("[x]"),
            words("[x]"),
            words("[x]"),
            words("[x]"),
            words("[x]"),
            words("Not measured this night. " + story.absent())));
  }

  private static List<Cell> counted(String theme, Story story, Story.Counted counted) {
    var now = counted.now();
    var symbol = now.mark().symbol();
    var range = now.shown().flatMap(Shown::interval);
    var noRange = now.shown().isPresent() ? "z" : symbol;
    var england = story.finding().england();
    return List.of(
        words(story.named().name()),
        words(theme),
        words(now.period().inShort()),
        words(counted.scale().name()),
        BoardWorkbook.marked(counted, now.shown().map(Shown::value), symbol),
        BoardWorkbook.marked(counted, range.map(Shown.Range::low), noRange),
        BoardWorkbook.marked(counted, range.map(Shown.Range::high), noRange),
        BoardWorkbook.marked(counted, england.flatMap(found -> found.theirs().value()), "x"),
        words(england.map(found -> found.theirs().period().inShort()).orElse("[x]")),
        words(story.finding().title()));
  }

  private static Cell words(String words) {
    return new Cell.Words(words);
  }
}
