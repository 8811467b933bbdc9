package org.trivet.job.standardise;

import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** The columns of the findings: places and rules, no values. */
enum FindingColumn {
  FEED,
  TABLE_NAME,
  RULE,
  COLUMN_NAME,
  SEVERITY,
  SOURCE_FILE,
  /** As a text editor counts. */
  SOURCE_LINE,
  /** As a spreadsheet counts. */
  SOURCE_ROW;

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  Column col() {
    return functions.col(text());
  }
}
