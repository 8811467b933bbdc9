package org.trivet.synthetic.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One table of a COLLECT blade export: its own number, the authority, the order and the submission before the columns that count. */
final class BladeTable {
  static final String AUTHORITY = "948";

  private final CsvFile file;

  /**
   * Begins the file {@code Blade-Export_<day>_<table>.csv}.
   *
   * @param columns the parent's number first, where there is a parent
   */
  BladeTable(Inbox inbox, String export, String table, String columns) {
    List<String> header = new ArrayList<>(
        List.of(table + "tableid", "NativeId", table + "orderseqcolumn", "sourceid"));
    header.addAll(List.of(columns.split(",", -1)));
    this.file =
        inbox.csv(inbox.file(0, Sen2Extract.FEED, export + table + ".csv"), header, Set.of());
  }

  void row(String id, int order, List<String> fields) {
    List<String> row =
        new ArrayList<>(List.of(id, AUTHORITY, Integer.toString(order), "SEN2-" + AUTHORITY));
    row.addAll(fields);
    file.row(row);
  }
}
