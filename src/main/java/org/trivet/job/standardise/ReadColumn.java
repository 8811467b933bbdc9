package org.trivet.job.standardise;

import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** Columns that exist only while a table is being made. */
enum ReadColumn {
  /** Rises with the arrival of the file. */
  ARRIVAL,
  /** The row as its sender's spreadsheet numbers it. */
  SOURCE_ROW,
  FINDINGS,
  /** A hash of what the row says, whatever file and line it stands in. */
  CONTENT,
  /** Whether nothing found with the row sets it aside. */
  KEPT,
  /** Place among the rows of one key; 1 is the row that holds. */
  STANDING,
  /** Whether a row says word for word what the row says that holds. */
  SAME_AS_STANDING,
  /** The row key of the person a fact hangs on. */
  PERSON_ROW_KEY,
  PERSON_RECORD_KEY,
  /** Set where one person key names two people. */
  SHARED;

  String text() {
    return "trivet_" + name().toLowerCase(Locale.ROOT);
  }

  Column col() {
    return functions.col(text());
  }
}
