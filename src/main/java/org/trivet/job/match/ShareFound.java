package org.trivet.job.match;

import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/** What a row that comes out of a share's comparison is. */
enum ShareFound {
  /** A piece of what the share remembers. */
  MEMORY,
  /** A piece of record numbers; each two hang together. */
  PAIRS,
  /** A piece of the numbers of records that may hang together otherwise than the night before. */
  STIRRED,
  /** A rule with blocks that were too large. */
  OVERFULL;

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  Column is() {
    return MatchColumn.KIND.col().equalTo(text());
  }

  boolean is(Row row) {
    return row.<String>getAs(MatchColumn.KIND.text()).equals(text());
  }
}
