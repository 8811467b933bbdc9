package org.trivet.publish.file.sheet;

import static org.trivet.publish.markup.Element.element;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trivet.publish.markup.Element;

/** The few looks of an Office Open XML sheet; a cell names its look by its place here. */
final class XlsxLook {
  static final int WORDS = 0;
  static final int TITLE = 1;
  static final int HEADING = 2;
  private static final int NUMBERS = 3;
  private static final List<String> FORMATS = List.of("#,##0", "#,##0.0", "#,##0.00", "#,##0.000");
  private static final int FIRST_FORMAT = 164;

  private XlsxLook() {}

  /** The look of a number with so many decimals. */
  static int decimals(int decimals) {
    return NUMBERS + decimals;
  }

  static Element styles() {
    return element("styleSheet")
        .with("xmlns", XlsxFile.MAIN)
        .add(
            counted(
                "numFmts",
                IntStream.range(0, FORMATS.size()).mapToObj(XlsxLook::format).toList()),
            counted("fonts", List.of(plain("12"), bold("16"), bold("12"))),
            counted(
                "fills",
                List.of(
                    element("fill", element("patternFill").with("patternType", "none")),
                    element("fill", element("patternFill").with("patternType", "gray125")))),
            counted("borders", List.of(element("border"))),
            counted("cellStyleXfs", List.of(look(0, 0))),
            counted(
                "cellXfs",
                Stream.concat(
                        Stream.of(look(0, 0), look(1, 0), look(2, 0)),
                        IntStream.range(0, FORMATS.size())
                            .mapToObj(at -> look(0, FIRST_FORMAT + at)))
                    .toList()));
  }

  private static Element counted(String name, List<Element> each) {
    return element(name).with("count", String.valueOf(each.size())).add(each);
  }

  private static Element format(int at) {
    return element("numFmt")
        .with("numFmtId", String.valueOf(FIRST_FORMAT + at))
        .with("formatCode", FORMATS.get(at));
  }

  private static Element plain(String size) {
    return element("font", element("sz").with("val", size), element("name").with("val", "Arial"));
  }

  private static Element bold(String size) {
    return element(
        "font",
        element("b"),
        element("sz").with("val", size),
        element("name").with("val", "Arial"));
  }

  private static Element look(int font, int format) {
    return element("xf", element("alignment").with("vertical", "top").with("wrapText", "1"))
        .with("numFmtId", String.valueOf(format))
        .with("fontId", String.valueOf(font))
        .with("fillId", "0")
        .with("borderId", "0")
        .with("applyNumberFormat", "1")
        .with("applyFont", "1")
        .with("applyAlignment", "1");
  }
}
