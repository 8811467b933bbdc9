package org.trivet.publish.file.sheet;

import static org.trivet.publish.markup.Element.element;

import java.util.ArrayList;
import java.util.List;
import org.trivet.publish.file.sheet.Workbook.Cell;
import org.trivet.publish.file.sheet.Workbook.Sheet;
import org.trivet.publish.markup.Element;

/** One sheet as Office Open XML, and its table object. Words stand in their cells, so no list of strings lies elsewhere. */
record XlsxSheet(Sheet sheet) {
  private static final int LINE_HEIGHT = 16;

  Element drawn() {
    var drawn = element("worksheet")
        .with("xmlns", XlsxFile.MAIN)
        .with("xmlns:r", XlsxFile.RELATIONS)
        .add(
            element("sheetPr", element("pageSetUpPr").with("fitToPage", "1")),
            element("sheetViews", element("sheetView").with("workbookViewId", "0")),
            columns(),
            element("sheetData").add(rows()));
    var links = links();
    if (!links.isEmpty()) {
      drawn = drawn.add(element("hyperlinks").add(links));
    }
    drawn = drawn.add(element("pageSetup")
        .with("orientation", "landscape")
        .with("fitToWidth", "1")
        .with("fitToHeight", "0"));
    return sheet.table().isPresent()
        ? drawn.add(
            element("tableParts", element("tablePart").with("r:id", "table")).with("count", "1"))
        : drawn;
  }

  private Element columns() {
    var columns = new ArrayList<Element>();
    for (var width : sheet.widths()) {
      var place = String.valueOf(columns.size() + 1);
      columns.add(element("col")
          .with("min", place)
          .with("max", place)
          .with("width", String.valueOf(width))
          .with("customWidth", "1"));
    }
    return element("cols").add(columns);
  }

  private List<Element> rows() {
    var rows = new ArrayList<Element>();
    for (var line = 0; line < sheet.lines().size(); line++) {
      var look = line == 0 ? XlsxLook.TITLE : XlsxLook.WORDS;
      var words = sheet.lines().get(line);
      rows.add(row(line + 1, List.of(words("A" + (line + 1), words, look)), lines(words, 0)));
    }
    sheet.table().ifPresent(table -> {
      var at = sheet.headerRow();
      var head = new ArrayList<Element>();
      for (var place = 0; place < table.header().size(); place++) {
        head.add(words(Workbook.column(place) + at, table.header().get(place), XlsxLook.HEADING));
      }
      rows.add(row(at, head, tallest(table.header())));
      for (var number = 0; number < table.rows().size(); number++) {
        var cells = table.rows().get(number);
        var tall = tallest(cells.stream().map(Cell::shown).toList());
        rows.add(row(at + 1 + number, cells(cells, at + 1 + number), tall));
      }
    });
    return rows;
  }

  /** A row tall enough for its words: not every program works that out by itself. */
  private static Element row(int number, List<Element> cells, int lines) {
    return element("row")
        .with("r", String.valueOf(number))
        .with("ht", String.valueOf(LINE_HEIGHT * lines + (number == 1 ? LINE_HEIGHT : 0)))
        .with("customHeight", "1")
        .add(cells);
  }

  private int tallest(List<String> texts) {
    var most = 1;
    for (var place = 0; place < texts.size(); place++) {
      most = Math.max(most, lines(texts.get(place), place));
    }
    return most;
  }

  private int lines(String words, int place) {
    var room = sheet.widths().get(place) - Workbook.MARGIN;
    return (words.length() + room - 1) / room;
  }

  private static List<Element> cells(List<Cell> row, int number) {
    var cells = new ArrayList<Element>();
    for (var place = 0; place < row.size(); place++) {
      cells.add(cell(Workbook.column(place) + number, row.get(place)));
    }
    return cells;
  }

  private static Element cell(String at, Cell cell) {
    if (cell instanceof Cell.Figure figure) {
      return element("c", element("v", figure.value().toPlainString()))
          .with("r", at)
          .with("s", String.valueOf(XlsxLook.decimals(figure.value().scale())));
    }
    return words(at, cell.shown(), XlsxLook.WORDS);
  }

  private static Element words(String at, String words, int look) {
    return element("c", element("is", element("t", words)))
        .with("r", at)
        .with("t", "inlineStr")
        .with("s", String.valueOf(look));
  }

  private List<Element> links() {
    var links = new ArrayList<Element>();
    sheet.table().ifPresent(table -> {
      for (var row = 0; row < table.rows().size(); row++) {
        for (var place = 0; place < table.header().size(); place++) {
          if (table.rows().get(row).get(place) instanceof Cell.Link link) {
            links.add(element("hyperlink")
                .with("ref", Workbook.column(place) + (sheet.headerRow() + 1 + row))
                .with("location", "'%s'!A1".formatted(link.sheet()))
                .with("display", link.text()));
          }
        }
      }
    });
    return links;
  }

  /** The table object: a name, one header row, no filter. */
  Element table(int number) {
    var table = sheet.table().orElseThrow();
    var columns = new ArrayList<Element>();
    for (var place = 0; place < table.header().size(); place++) {
      columns.add(element("tableColumn")
          .with("id", String.valueOf(place + 1))
          .with("name", table.header().get(place)));
    }
    return element("table")
        .with("xmlns", XlsxFile.MAIN)
        .with("id", String.valueOf(number))
        .with("name", table.name())
        .with("displayName", table.name())
        .with(
            "ref",
            "A%d:%s%d"
                .formatted(
                    sheet.headerRow(),
                    Workbook.column(table.header().size() - 1),
                    sheet.headerRow() + table.rows().size()))
        .with("headerRowCount", "1")
        .add(element("tableColumns")
            .with("count", String.valueOf(columns.size()))
            .add(columns));
  }
}
