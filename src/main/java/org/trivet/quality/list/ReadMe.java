package org.trivet.quality.list;

import java.util.ArrayList;
import java.util.List;
import org.trivet.quality.Change;
import org.trivet.quality.FoundKind;

/** What a list says in plain words before anything else. */
record ReadMe(ListHead head, String csvName) {
  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(head.title());
    lines.add(opening());
    lines.add("%,d findings. %s".formatted(now(), moved()).strip());
    tooMany(lines);
    lines.add("");
    lines.add(
        "The sheet Summary has one line for each kind of fault: how many, what is wrong, why it matters and what to do.");
    lines.add("The sheet Rows has one line for each place. File is your own name of the file.");
    lines.add("Line is the line of the file as a text editor counts; the header is line 1.");
    lines.add(
        "Row is the row as a spreadsheet counts: the header is row 1, and a value of several lines takes one row. In JSON it is the number of the entry.");
    lines.add("Since is the first night that found this kind of fault.");
    lines.add(
        "'Loaded, and told' means that the row was taken, without the value at fault where it could not be read. 'Row left out' means that it was not.");
    lines.add(
        "'Accepted' means that it was agreed to live with this until the date given; it is still counted.");
    lines.add(
        head.localIds() == ListHead.LocalIds.SHOWN
            ? "The column 'your number' holds your own system's number of the row. Treat this list as you treat the record itself."
            : "This list holds no value of any row: no name, number, date or postcode. Look the row up in your own file.");
    lines.add(
        "Please correct the records where they are kept, not in this list, and send the table again.");
    return lines;
  }

  private void tooMany(List<String> lines) {
    if (head.rows() > Workbook.MOST_ROWS) {
      lines.add(
          "A sheet holds %,d rows and there are %,d: the sheet Rows ends there. All of them are in %s."
              .formatted(Workbook.MOST_ROWS, head.rows(), csvName));
    }
  }

  private long now() {
    return head.kinds().stream().mapToLong(FoundKind::now).sum();
  }

  private String opening() {
    return switch (head.occasion()) {
      case NIGHT ->
        "What was wrong with what you sent, as %s found it in your files.".formatted(head.name());
      case FILE ->
        "What is wrong with the file %s. It was only looked at: nothing was loaded."
            .formatted(head.name());
    };
  }

  private String moved() {
    if (head.occasion() == ListHead.Occasion.FILE) {
      return "";
    }
    return "Since the night before: %d kinds new, %d more, %d fewer, %d gone, %d the same."
        .formatted(
            kinds(Change.NEW),
            kinds(Change.MORE),
            kinds(Change.FEWER),
            kinds(Change.GONE),
            kinds(Change.SAME));
  }

  private long kinds(Change change) {
    return head.kinds().stream().filter(kind -> kind.change() == change).count();
  }
}
