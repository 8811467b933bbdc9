package org.trivet.lists;

import java.nio.file.Path;
import org.trivet.lists.rows.BrokenList;
import org.trivet.lists.rows.ListParts;
import org.trivet.lists.rows.RowTaker;
import org.trivet.matching.value.RecordSlots;
import org.trivet.matching.value.RecordsPart;

/** The rows of one part of a list, taken as records. */
final class PartRows implements RowTaker {
  private final ListColumns columns;
  private final RecordsPart records;
  private String id = "";
  private long line;
  private long uneven;
  private long firstUneven;

  private PartRows(ListColumns columns, RecordSlots slots) {
    this.columns = columns;
    this.records = new RecordsPart(slots);
  }

  static PartRows read(Path file, ListParts.Part part, ListColumns columns, RecordSlots slots) {
    var rows = new PartRows(columns, slots);
    try {
      part.read(rows);
    } catch (BrokenList broken) {
      throw ListRefusals.unreadableList(file, broken.problem());
    }
    return rows;
  }

  @Override
  public void begin(long line) {
    this.line = line;
    id = "";
  }

  @Override
  public void value(int column, char[] letters, int from, int length) {
    if (column == columns.id()) {
      id = new String(letters, from, length).strip();
    }
    for (var slot : columns.slots(column)) {
      records.put(slot, letters, from, length);
    }
  }

  @Override
  public void end(int values) {
    if (values != columns.count()) {
      firstUneven = uneven++ == 0 ? line : firstUneven;
    }
    if (columns.id() < 0) {
      records.end();
    } else {
      records.end(id);
    }
  }

  RecordsPart records() {
    return records;
  }

  /** How many rows have more or fewer values than the header has columns. */
  long uneven() {
    return uneven;
  }

  /** The line of the first of these rows; 0 where there is none. */
  long firstUneven() {
    return firstUneven;
  }
}
