package org.trivet.publish.file.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A workbook before it is written in a format: sheets in their order, each with at most one table. */
public record Workbook(About about, List<Sheet> sheets) {
  private static final int COVER = 90;
  private static final int WIDEST = 60;
  private static final int NARROWEST = 12;

  /** Letters are not all alike, and programs measure them each in their way. */
  static final int MARGIN = 4;

  public Workbook {
    sheets = List.copyOf(sheets);
  }

  /**
   * The document's properties.
   *
   * @param organisation its author, never a person
   */
  public record About(String title, String organisation, List<String> keywords, LocalDate date) {
    public About {
      keywords = List.copyOf(keywords);
    }
  }

  /**
   * One sheet.
   *
   * @param lines what stands in column A above the table, the title first
   */
  public record Sheet(String name, List<String> lines, Optional<Table> table) {
    public Sheet {
      lines = List.copyOf(lines);
      if (lines.isEmpty() || !name.matches("[A-Za-z][A-Za-z0-9_]{0,30}")) {
        throw new IllegalArgumentException("Not a sheet: '" + name + "'");
      }
    }

    /** The row of the table's header, counted from 1. */
    public int headerRow() {
      return lines.size() + 1;
    }

    /** How wide each column is, in letters: as its longest text, within reason; the first also as the lines above the table. */
    List<Integer> widths() {
      var above = lines.stream().mapToInt(String::length).max().orElse(0);
      if (table.isEmpty()) {
        return List.of(COVER);
      }
      var columns = table.get().columns();
      return IntStream.range(0, columns.size())
          .mapToObj(place -> Math.max(longest(columns.get(place)), place == 0 ? above : 0))
          .map(longest -> Math.min(WIDEST, Math.max(NARROWEST, longest + MARGIN)))
          .toList();
    }

    private static int longest(List<String> texts) {
      return texts.stream().mapToInt(String::length).max().orElse(0);
    }
  }

  /** A table: one header row, and rows as wide; no cell is blank. */
  public record Table(String name, List<String> header, List<List<Cell>> rows) {
    public Table {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
      var width = header.size();
      if (rows.stream().anyMatch(row -> row.size() != width)) {
        throw new IllegalArgumentException("Rows of " + name + " are not all " + width + " wide");
      }
    }

    /** The texts of each column below one another, its heading first. */
    private List<List<String>> columns() {
      return IntStream.range(0, header.size())
          .mapToObj(place -> Stream.concat(
                  Stream.of(header.get(place)),
                  rows.stream().map(row -> row.get(place).shown()))
              .toList())
          .toList();
    }
  }

  /** What stands in a cell. */
  public sealed interface Cell {
    /** As a reader sees it. */
    default String shown() {
      if (this instanceof Figure figure) {
        return figure.value().toPlainString();
      }
      return this instanceof Link link ? link.text() : ((Words) this).text();
    }

    /** Words, or a mark such as {@code [c]}. */
    record Words(String text) implements Cell {}

    /** A number, with so many decimals shown; it holds no more than it shows. */
    record Figure(java.math.BigDecimal value) implements Cell {}

    /** Words that lead to a sheet. */
    record Link(String text, String sheet) implements Cell {}
  }

  /** The name of a column by its place, counted from 0. */
  static String column(int place) {
    return place < 26
        ? String.valueOf((char) ('A' + place))
        : column(place / 26 - 1) + column(place % 26);
  }
}
