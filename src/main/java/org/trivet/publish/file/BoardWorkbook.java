package org.trivet.publish.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trivet.publish.board.Board;
import org.trivet.publish.board.PeriodName;
import org.trivet.publish.board.Story;
import org.trivet.publish.file.sheet.Workbook;
import org.trivet.publish.file.sheet.Workbook.Cell;
import org.trivet.publish.file.sheet.Workbook.Sheet;
import org.trivet.publish.file.sheet.Workbook.Table;

/** A board as an accessible workbook: cover, contents, notes, a summary, then one sheet and one table for each measure. */
public record BoardWorkbook(Board board) {
  private static final String ONE_TABLE = "This worksheet contains one table.";

  public Workbook workbook() {
    var notes = new NoteList();
    var tables = new ArrayList<Sheet>();
    tables.add(new SummarySheet(board).sheet("Table_1"));
    for (var story : board.stories()) {
      story
          .counted()
          .ifPresent(counted ->
              tables.add(new MeasureSheet(board, story, counted, notes).sheet(tables.size() + 1)));
    }
    var sheets = new ArrayList<Sheet>();
    sheets.add(cover());
    sheets.add(contents(tables));
    sheets.add(notes(notes));
    sheets.addAll(tables);
    return new Workbook(about(), sheets);
  }

  private Workbook.About about() {
    var site = board.edition().site();
    return new Workbook.About(
        "%s, %s".formatted(board.publication().head().title(), site.name()),
        site.name(),
        List.of("SEND", "children", "statistics", site.name()),
        board.edition().date());
  }

  private Sheet cover() {
    var head = board.publication().head();
    var lines = new ArrayList<>(List.of(
        "%s, %s".formatted(head.title(), board.edition().site().name()),
        "Figures as the records stood on %s."
            .formatted(PeriodName.day(board.edition().date())),
        board.edition().stage().sentence()));
    if (board.edition().isMadeUp()) {
      lines.add("Everything here is made up: the council, every child and all figures.");
    }
    lines.addAll(List.of(
        "For " + head.audience() + ".",
        "Publisher: %s. Contact: %s.".formatted(board.edition().site().name(), head.contact()),
        "Made from %s by the text warehouse/publications/%s.yaml."
            .formatted(board.edition().night(), board.publication().id()),
        "Shorthand: [c] confidential, hidden so that no child can be recognised; [x] not available; [z] not applicable. No cell is blank.",
        "Definitions, sources and what to know of the data stand above each table and on the sheet Notes.",
        "This workbook is meant to meet the Web Content Accessibility Guidelines 2.2 at level AA. Ask the contact for another form.",
        "Licence: Open Government Licence v3.0."));
    return new Sheet("Cover", lines, Optional.empty());
  }

  private static Sheet contents(List<Sheet> tables) {
    var rows = new ArrayList<List<Cell>>();
    rows.add(line("Notes", "Notes to the tables"));
    tables.forEach(sheet -> rows.add(line(sheet.name(), sheet.lines().get(0))));
    return new Sheet(
        "Contents",
        List.of("Contents", ONE_TABLE),
        Optional.of(new Table("contents", List.of("Worksheet", "What it holds"), rows)));
  }

  private static List<Cell> line(String sheet, String holds) {
    return List.of(new Cell.Link(sheet, sheet), new Cell.Words(holds));
  }

  private static Sheet notes(NoteList notes) {
    var rows = new ArrayList<List<Cell>>();
    for (var number = 1; number <= notes.all().size(); number++) {
      rows.add(
          List.of(new Cell.Words("note " + number), new Cell.Words(notes.all().get(number - 1))));
    }
    return new Sheet(
        "Notes",
        List.of("Notes", ONE_TABLE),
        Optional.of(new Table("notes", List.of("Note", "Text"), rows)));
  }

  /** What every table says above itself. */
  static List<String> above(int number, String title) {
    return List.of("Table %d: %s".formatted(number, title), ONE_TABLE);
  }

  /** A figure of a story with its decimals, or the mark in its place. */
  static Cell marked(Story.Counted counted, Optional<Double> value, String symbol) {
    return value
        .<Cell>map(shown -> new Cell.Figure(Decimals.of(shown, counted.scale().decimals())))
        .orElseGet(() -> new Cell.Words("[" + symbol + "]"));
  }
}
