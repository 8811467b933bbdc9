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
  SOURCE_LINE;

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  Column col() {
    return functions.col(text());
  }
}
