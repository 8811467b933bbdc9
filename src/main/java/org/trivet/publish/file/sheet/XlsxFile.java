package org.trivet.publish.file.sheet;

import static org.trivet.publish.markup.Element.element;

import java.util.ArrayList;
import java.util.List;
import org.trivet.publish.markup.Element;

/** A workbook as Office Open XML. */
public record XlsxFile(Workbook workbook) {
  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String RELATIONS = OFFICE + "relationships";
  private static final String XML = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  public byte[] bytes() {
    var zip = new Zip()
        .part("[Content_Types].xml", types())
        .part(
            "_rels/.rels",
            relations(List.of(
                relation("officeDocument", RELATIONS + "/officeDocument", "xl/workbook.xml"),
                relation(
                    "core",
                    PACKAGE + "relationships/metadata/core-properties",
                    "docProps/core.xml"))))
        .part("docProps/core.xml", core())
        .part("xl/workbook.xml", book())
        .part("xl/_rels/workbook.xml.rels", relations(bookRelations()))
        .part("xl/styles.xml", XlsxLook.styles());
    for (var number = 1; number <= workbook.sheets().size(); number++) {
      var sheet = workbook.sheets().get(number - 1);
      zip.part("xl/worksheets/sheet%d.xml".formatted(number), new XlsxSheet(sheet).drawn());
      if (sheet.table().isPresent()) {
        zip.part(
            "xl/worksheets/_rels/sheet%d.xml.rels".formatted(number),
            relations(List.of(relation(
                "table", RELATIONS + "/table", "../tables/table%d.xml".formatted(number)))));
        zip.part("xl/tables/table%d.xml".formatted(number), new XlsxSheet(sheet).table(number));
      }
    }
    return zip.bytes();
  }

  private Element types() {
    var types = new ArrayList<Element>();
    types.add(element("Default")
        .with("Extension", "rels")
        .with("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
    types.add(element("Default").with("Extension", "xml").with("ContentType", "application/xml"));
    types.add(type("/xl/workbook.xml", XML + "sheet.main+xml"));
    types.add(type("/xl/styles.xml", XML + "styles+xml"));
    types.add(
        type("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"));
    for (var number = 1; number <= workbook.sheets().size(); number++) {
      types.add(type("/xl/worksheets/sheet%d.xml".formatted(number), XML + "worksheet+xml"));
      if (workbook.sheets().get(number - 1).table().isPresent()) {
        types.add(type("/xl/tables/table%d.xml".formatted(number), XML + "table+xml"));
      }
    }
    return element("Types").with("xmlns", PACKAGE + "content-types").add(types);
  }

  private static Element type(String part, String type) {
    return element("Override").with("PartName", part).with("ContentType", type);
  }

  private static Element relations(List<Element> relations) {
    return element("Relationships").with("xmlns", PACKAGE + "relationships").add(relations);
  }

  private static Element relation(String id, String type, String target) {
    return element("Relationship").with("Id", id).with("Type", type).with("Target", target);
  }

  private List<Element> bookRelations() {
    var relations = new ArrayList<Element>();
    relations.add(relation("styles", RELATIONS + "/styles", "styles.xml"));
    for (var number = 1; number <= workbook.sheets().size(); number++) {
      relations.add(relation(
          "sheet" + number, RELATIONS + "/worksheet", "worksheets/sheet%d.xml".formatted(number)));
    }
    return relations;
  }

  private Element book() {
    var sheets = new ArrayList<Element>();
    for (var number = 1; number <= workbook.sheets().size(); number++) {
      sheets.add(element("sheet")
          .with("name", workbook.sheets().get(number - 1).name())
          .with("sheetId", String.valueOf(number))
          .with("r:id", "sheet" + number));
    }
    return element("workbook", element("sheets").add(sheets))
        .with("xmlns", MAIN)
        .with("xmlns:r", RELATIONS);
  }

  private Element core() {
    var about = workbook.about();
    var day = about.date() + "T00:00:00Z";
    return element("cp:coreProperties")
        .with("xmlns:cp", PACKAGE + "metadata/core-properties")
        .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .with("xmlns:dcterms", "http://purl.org/dc/terms/")
        .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .add(
            element("dc:title", about.title()),
            element("dc:creator", about.organisation()),
            element("cp:keywords", String.join(", ", about.keywords())),
            element("dc:language", "en-GB"),
            element("dcterms:created", day).with("xsi:type", "dcterms:W3CDTF"));
  }
}
