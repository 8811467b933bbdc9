package org.trivet.quality.list;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** The first sheet: plain sentences, one a row. */
final class ReadMeSheet {
  private static final int WIDTH = 110;

  private ReadMeSheet() {}

  static void write(Worksheet sheet, List<String> lines) throws IOException {
    sheet.width(0, WIDTH);
    for (var i = 0; i < lines.size(); i++) {
      sheet.value(i, 0, Harmless.text(lines.get(i)));
      sheet.style(i, 0).wrapText(true).set();
    }
    sheet.style(0, 0).bold().fontSize(14).set();
    sheet.finish();
  }
}
