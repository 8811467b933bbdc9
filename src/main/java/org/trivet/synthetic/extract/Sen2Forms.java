package org.trivet.synthetic.extract;

import java.time.LocalDate;

/** Where the two forms of one SEN2 return are written: the files of the COLLECT blade export and the XML. */
record Sen2Forms(Inbox inbox, Sen2Xml xml) {
  static Sen2Forms of(Inbox inbox) {
    return new Sen2Forms(inbox, new Sen2Xml(inbox));
  }

  LocalDate census() {
    return inbox.setting().censusDay();
  }

  /** The blade export's file of a table. */
  BladeTable blade(String table, String columns) {
    return new BladeTable(
        inbox, "Blade-Export_%1$td-%1$tm-%1$tY_".formatted(census()), table, columns);
  }
}
