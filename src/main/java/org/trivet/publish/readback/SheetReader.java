package org.trivet.publish.readback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.trivet.publish.board.Board;
import org.w3c.dom.Attr;
import org.w3c.dom.Comment;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A workbook taken apart: every part of its zip, hidden sheets, remarks, names, properties; each row may hold its own figure only. */
final class SheetReader {
  private static final Pattern PARTS = Pattern.compile(
      "mimetype|META-INF/manifest\\.xml|(content|styles|meta)\\.xml|\\[Content_Types\\]\\.xml|_rels/\\.rels|docProps/core\\.xml"
          + "|xl/(workbook|styles)\\.xml|xl/_rels/workbook\\.xml\\.rels|xl/(worksheets/sheet|tables/table)\\d+\\.xml"
          + "|xl/worksheets/_rels/sheet\\d+\\.xml\\.rels");
  private static final Set<String> UNWANTED = Set.of(
      "definedNames",
      "definedName",
      "mergeCells",
      "f",
      "legacyDrawing",
      "drawing",
      "oleObjects",
      "conditionalFormatting",
      "dataValidations",
      "office:annotation",
      "table:named-expressions",
      "table:named-range",
      "table:tracked-changes",
      "table:covered-table-cell",
      "draw:frame",
      "draw:object",
      "table:shapes",
      "meta:user-defined",
      "headerFooter");
  private static final Pattern LOOKS =
      Pattern.compile("(xl/)?styles\\.xml|\\[Content_Types\\].*|.*\\.rels|META-INF/.*|mimetype");
  private static final Set<String> PLAIN_ATTRIBUTES = Set.of(
      "r",
      "s",
      "t",
      "min",
      "max",
      "width",
      "customWidth",
      "workbookViewId",
      "sheetId",
      "r:id",
      "id",
      "count",
      "ref",
      "headerRowCount",
      "office:version",
      "table:number-columns-repeated",
      "table:style-name",
      "table:target-range-address",
      "style:name",
      "style:data-style-name",
      "fo:font-size",
      "style:column-width",
      "number:decimal-places",
      "number:min-integer-digits",
      "location",
      "xlink:href",
      "ht",
      "customHeight",
      "fitToPage",
      "fitToWidth",
      "fitToHeight");

  private final Reading reading;
  private final RowScopes scopes;

  private SheetReader(String file, Board board) {
    this.reading = new Reading(file);
    this.scopes = new RowScopes(board);
  }

  static Reading read(String file, byte[] bytes, Board board) {
    var reader = new SheetReader(file, board);
    reader.parts(bytes).forEach(reader::part);
    return reader.reading;
  }

  private Map<String, String> parts(byte[] bytes) {
    var parts = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), new String(zip.readAllBytes(), UTF_8));
        if (part.getComment() != null || part.getExtra() != null) {
          reading.mustNotBe("part " + part.getName(), "carries a remark of its own");
        }
      }
    } catch (IOException broken) {
      reading.mustNotBe("the whole file", "is no zip that can be read");
    }
    return parts;
  }

  private void part(String name, String text) {
    if (!PARTS.matcher(name).matches()) {
      reading.mustNotBe("part " + name, "is no part that a workbook of ours has");
    } else if (!name.equals("mimetype")) {
      SafeXml.read(text)
          .ifPresentOrElse(
              document -> part(name, document),
              () -> reading.mustNotBe("part " + name, "is not well formed"));
    }
  }

  private void part(String name, Document document) {
    SafeXml.all(document).forEach(node -> node(name, node));
    for (var sheet : SafeXml.elements(document, "table:table")) {
      rows(
          "sheet " + sheet.getAttribute("table:name"),
          sheet,
          "table:table-row",
          "table:table-cell");
    }
    for (var sheet : SafeXml.elements(document, "worksheet")) {
      rows(name, sheet, "row", "c");
    }
    if (!name.matches("content\\.xml|xl/worksheets/sheet\\d+\\.xml")
        && !LOOKS.matcher(name).matches()) {
      reading.says(
          "part " + name, Facet.Scope.ANY, document.getDocumentElement().getTextContent());
    }
  }

  private void node(String part, Node node) {
    var where = "part " + part;
    if (node instanceof Comment) {
      reading.mustNotBe(where, "holds a comment");
    }
    if (node instanceof Element element) {
      if (UNWANTED.contains(element.getTagName())) {
        reading.mustNotBe(where, "holds <" + element.getTagName() + ">");
      }
      if (isHidden(element)) {
        reading.mustNotBe(where, "hides a sheet, a row or a column");
      }
      attributes(where, element);
    }
  }

  private static boolean isHidden(Element element) {
    return Set.of("hidden", "veryHidden").contains(element.getAttribute("state"))
        || element.hasAttribute("hidden")
        || element.getAttribute("table:display").equals("false")
        || Set.of("collapse", "filter").contains(element.getAttribute("table:visibility"));
  }

  /** The value of a cell is read with its row; of other attributes all that may say something. */
  private void attributes(String where, Element element) {
    if (LOOKS.matcher(where.replaceFirst("^part ", "")).matches()) {
      return;
    }
    var attributes = element.getAttributes();
    for (var at = 0; at < attributes.getLength(); at++) {
      var attribute = (Attr) attributes.item(at);
      if (!PLAIN_ATTRIBUTES.contains(attribute.getName())
          && !attribute.getName().startsWith("xmlns")
          && !attribute.getName().equals("office:value")) {
        reading.says(
            where + ", attribute " + attribute.getName(), Facet.Scope.ANY, attribute.getValue());
      }
    }
  }

  private void rows(String sheet, Element root, String row, String cell) {
    var rows = new ArrayList<List<String>>();
    for (var each : SafeXml.elements(root, row)) {
      rows.add(SafeXml.elements(each, cell).stream().map(SheetReader::text).toList());
    }
    scopes.of(rows).forEach((number, scope) -> {
      for (var text : rows.get(number)) {
        reading.says("%s, row %d".formatted(sheet, number + 1), scope, text);
      }
    });
  }

  private static String text(Element cell) {
    var value = cell.getAttribute("office:value");
    return value.isEmpty() ? cell.getTextContent() : cell.getTextContent() + " " + value;
  }
}
