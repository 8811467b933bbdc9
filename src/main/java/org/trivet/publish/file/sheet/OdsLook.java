package org.trivet.publish.file.sheet;

import static org.trivet.publish.markup.Element.element;

import java.util.ArrayList;
import org.trivet.publish.markup.Element;

/** How an OpenDocument sheet looks: one plain face of 12 points, wrapped, no colour that means anything. */
record OdsLook(OdsFile file) {
  private static final int MOST_DECIMALS = 3;
  private static final int MILLIMETRES_OF_A_LETTER = 2;

  Element styles() {
    var plain = element("style:default-style")
        .with("style:family", "table-cell")
        .add(face("12pt", "normal").with("fo:language", "en").with("fo:country", "GB"));
    var sheets = element("style:master-page")
        .with("style:name", "Default")
        .with("style:page-layout-name", "paper");
    return file.document("document-styles")
        .add(
            element("office:styles", plain),
            element("office:automatic-styles", paper()),
            element("office:master-styles", sheets));
  }

  /** On paper a sheet is as wide as the page. */
  private static Element paper() {
    return element("style:page-layout")
        .with("style:name", "paper")
        .add(element("style:page-layout-properties")
            .with("fo:page-width", "29.7cm")
            .with("fo:page-height", "21cm")
            .with("style:print-orientation", "landscape")
            .with("style:scale-to-X", "1")
            .with("style:scale-to-Y", "0"));
  }

  Element automatic() {
    var styles = new ArrayList<Element>();
    file.workbook().sheets().stream()
        .flatMap(sheet -> sheet.widths().stream())
        .distinct()
        .sorted()
        .forEach(letters -> styles.add(width(letters)));
    styles.add(element("style:style")
        .with("style:name", "sheet")
        .with("style:family", "table")
        .with("style:master-page-name", "Default")
        .add(element("style:table-properties").with("table:display", "true")));
    styles.add(cell("title", face("16pt", "bold")));
    styles.add(cell("heading", face("12pt", "bold")));
    styles.add(cell("words", face("12pt", "normal")));
    for (var decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
      styles.add(number(decimals));
      styles.add(cell("decimals" + decimals, face("12pt", "normal"))
          .with("style:data-style-name", "number" + decimals));
    }
    return element("office:automatic-styles").add(styles);
  }

  private static Element face(String size, String weight) {
    return element("style:text-properties")
        .with("fo:font-family", "Arial")
        .with("fo:font-size", size)
        .with("fo:font-weight", weight);
  }

  /** The name of the style of a column so many letters wide. */
  static String column(int letters) {
    return "letters" + letters;
  }

  private static Element width(int letters) {
    return element("style:style")
        .with("style:name", column(letters))
        .with("style:family", "table-column")
        .add(element("style:table-column-properties")
            .with("style:column-width", letters * MILLIMETRES_OF_A_LETTER + "mm"));
  }

  private static Element cell(String name, Element face) {
    return element("style:style")
        .with("style:name", name)
        .with("style:family", "table-cell")
        .add(
            element("style:table-cell-properties")
                .with("fo:wrap-option", "wrap")
                .with("style:vertical-align", "top"),
            face);
  }

  private static Element number(int decimals) {
    return element("number:number-style")
        .with("style:name", "number" + decimals)
        .add(element("number:number")
            .with("number:decimal-places", String.valueOf(decimals))
            .with("number:min-integer-digits", "1")
            .with("number:grouping", "true"));
  }
}
