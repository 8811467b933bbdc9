package org.trivet.quality.list;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import org.trivet.quality.FoundKind;
import org.trivet.quality.Rule;

/** One line a kind: how many, what is wrong and what to do. */
final class SummarySheet {
  private static final List<String> HEADER = List.of(
      "how many",
      "the night before",
      "change",
      "since",
      "what follows",
      "table",
      "column",
      "rule",
      "what is wrong",
      "why it matters",
      "what to do",
      "accepted",
      "accepted because");
  private static final List<Integer> WIDTHS =
      List.of(12, 12, 10, 12, 16, 22, 24, 20, 46, 46, 46, 22, 40);

  private SummarySheet() {}

  static void write(Worksheet sheet, List<FoundKind> kinds) throws IOException {
    Workbook.begin(sheet, HEADER, WIDTHS);
    for (var i = 0; i < kinds.size(); i++) {
      Workbook.put(sheet, i + 1, cells(kinds.get(i)));
    }
    sheet.finish();
  }

  private static List<Object> cells(FoundKind kind) {
    var words = Rule.wordsOf(kind.rule(), kind.column());
    var because =
        kind.accepted().map(covered -> covered.issue().terms().because()).orElse("");
    var texts = Stream.of(
            kind.change().word(),
            kind.firstNight().toString(),
            kind.effect(),
            kind.table(),
            kind.column(),
            kind.rule(),
            words.wrong(),
            words.why(),
            words.todo(),
            RowCells.acceptance(kind),
            because)
        .map(Harmless::text);
    return Stream.concat(Stream.<Object>of(kind.now(), kind.before()), texts).toList();
  }
}
