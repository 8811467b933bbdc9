package org.trivet.publish.file.sheet;

import static org.trivet.publish.markup.Element.element;

import java.util.List;
import org.trivet.publish.file.sheet.Workbook.Cell;
import org.trivet.publish.file.sheet.Workbook.Sheet;
import org.trivet.publish.markup.Element;

/** A workbook as an OpenDocument spreadsheet. */
public record OdsFile(Workbook workbook) {
  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:";

  public byte[] bytes() {
    return new Zip()
        .type("mimetype", TYPE)
        .part("META-INF/manifest.xml", manifest())
        .part("content.xml", content())
        .part("styles.xml", new OdsLook(this).styles())
        .part("meta.xml", meta())
        .bytes();
  }

  /** A root element with the names that its parts use. */
  Element document(String name) {
    return element("office:" + name)
        .with("xmlns:office", NAMESPACE + "office:1.0")
        .with("xmlns:table", NAMESPACE + "table:1.0")
        .with("xmlns:text", NAMESPACE + "text:1.0")
        .with("xmlns:style", NAMESPACE + "style:1.0")
        .with("xmlns:fo", NAMESPACE + "xsl-fo-compatible:1.0")
        .with("xmlns:number", NAMESPACE + "datastyle:1.0")
        .with("xmlns:meta", NAMESPACE + "meta:1.0")
        .with("xmlns:xlink", "http://www.w3.org/1999/xlink")
        .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .with("office:version", "1.3");
  }

  private static Element manifest() {
    var root = element("manifest:manifest")
        .with("xmlns:manifest", NAMESPACE + "manifest:1.0")
        .with("manifest:version", "1.3")
        .add(entry("/", TYPE));
    return root.add(List.of("content.xml", "styles.xml", "meta.xml").stream()
        .map(part -> entry(part, "text/xml"))
        .toList());
  }

  private static Element entry(String path, String type) {
    return element("manifest:file-entry")
        .with("manifest:full-path", path)
        .with("manifest:media-type", type);
  }

  private Element meta() {
    var about = workbook.about();
    return document("document-meta")
        .add(element("office:meta")
            .add(
                element("dc:title", about.title()),
                element("meta:initial-creator", about.organisation()),
                element("dc:creator", about.organisation()),
                element("dc:date", about.date() + "T00:00:00"),
                element("dc:language", "en-GB"))
            .add(about.keywords().stream()
                .map(word -> element("meta:keyword", word))
                .toList()));
  }

  private Element content() {
    var sheets = element("office:spreadsheet")
        .add(workbook.sheets().stream().map(OdsFile::sheet).toList())
        .add(element("table:database-ranges")
            .add(workbook.sheets().stream()
                .flatMap(sheet -> sheet.table().stream().map(table -> range(sheet, table)))
                .toList()));
    return document("document-content")
        .add(new OdsLook(this).automatic(), element("office:body", sheets));
  }

  private static Element range(Sheet sheet, Workbook.Table table) {
    var last = Workbook.column(table.header().size() - 1);
    return element("table:database-range")
        .with("table:name", table.name())
        .with(
            "table:target-range-address",
            "%s.A%d:%s.%s%d"
                .formatted(
                    sheet.name(),
                    sheet.headerRow(),
                    sheet.name(),
                    last,
                    sheet.headerRow() + table.rows().size()))
        .with("table:contains-header", "true")
        .with("table:display-filter-buttons", "false");
  }

  private static Element sheet(Sheet sheet) {
    var drawn =
        element("table:table").with("table:name", sheet.name()).with("table:style-name", "sheet");
    drawn = drawn.add(sheet.widths().stream()
        .map(width -> element("table:table-column").with("table:style-name", OdsLook.column(width)))
        .toList());
    for (var line = 0; line < sheet.lines().size(); line++) {
      var style = line == 0 ? "title" : "words";
      drawn = drawn.add(row(words(sheet.lines().get(line), style)));
    }
    return sheet.table().isPresent() ? table(drawn, sheet) : drawn;
  }

  private static Element table(Element drawn, Sheet sheet) {
    var table = sheet.table().orElseThrow();
    var head = element("table:table-row")
        .add(table.header().stream().map(name -> words(name, "heading")).toList());
    return drawn
        .add(element("table:table-header-rows", head))
        .add(table.rows().stream()
            .map(row ->
                element("table:table-row").add(row.stream().map(OdsFile::cell).toList()))
            .toList());
  }

  private static Element row(Element cell) {
    return element("table:table-row", cell);
  }

  private static Element words(String words, String style) {
    return element("table:table-cell", element("text:p", words))
        .with("office:value-type", "string")
        .with("table:style-name", style);
  }

  private static Element cell(Cell cell) {
    if (cell instanceof Cell.Figure figure) {
      var value = figure.value().toPlainString();
      return element("table:table-cell", element("text:p", value))
          .with("office:value-type", "float")
          .with("office:value", value)
          .with("table:style-name", "decimals" + figure.value().scale());
    }
    if (cell instanceof Cell.Link link) {
      var anchor = element("text:a", link.text())
          .with("xlink:type", "simple")
          .with("xlink:href", "#" + link.sheet() + ".A1");
      return element("table:table-cell", element("text:p", anchor))
          .with("office:value-type", "string")
          .with("table:style-name", "words");
    }
    return words(((Cell.Words) cell).text(), "words");
  }
}
