package org.trivet.quality.list;

import java.util.ArrayList;
import java.util.List;
import org.trivet.quality.FoundKind;
import org.trivet.quality.Rule;

/** The columns of a list, and one finding as its cells: a {@code Long} where a number stands, else text made harmless. */
final class RowCells {
  private static final List<String> HEADER = List.of(
      "what follows",
      "rule",
      "what is wrong",
      "why it matters",
      "what to do",
      "table",
      "column",
      "file",
      "line (text editor)",
      "row (spreadsheet)",
      "how many of this kind",
      "since",
      "change since the night before",
      "accepted");
  private static final String LOCAL_ID = "your number";

  private final ListHead head;

  RowCells(ListHead head) {
    this.head = head;
  }

  List<String> header() {
    var header = new ArrayList<>(HEADER);
    if (head.localIds() == ListHead.LocalIds.SHOWN) {
      header.add(LOCAL_ID);
    }
    return header;
  }

  List<Object> of(ListedRow row) {
    var kind = head.kinds().get(row.kind());
    var words = Rule.wordsOf(kind.rule(), row.column());
    var cells = new ArrayList<Object>();
    for (var text : List.of(
        kind.effect(),
        kind.rule(),
        row.reason().orElse(words.wrong()),
        words.why(),
        words.todo(),
        kind.table(),
        row.column(),
        row.file())) {
      cells.add(Harmless.text(text));
    }
    cells.add(row.at().<Object>map(ListedRow.Place::line).orElse(""));
    cells.add(row.at().<Object>map(ListedRow.Place::row).orElse(""));
    cells.add(kind.now());
    cells.add(kind.firstNight().toString());
    cells.add(head.occasion() == ListHead.Occasion.NIGHT ? kind.change().word() : "");
    cells.add(Harmless.text(acceptance(kind)));
    if (head.localIds() == ListHead.LocalIds.SHOWN) {
      cells.add(Harmless.text(row.localId().orElse("")));
    }
    return cells;
  }

  static String acceptance(FoundKind kind) {
    return kind.accepted()
        .map(covered -> switch (covered.standing()) {
          case HOLDS -> "until " + covered.issue().terms().until();
          case LAPSED -> "no longer: lapsed on " + covered.issue().terms().until();
          case OUTGROWN -> "no longer: there are more than were accepted";
        })
        .orElse("");
  }
}
