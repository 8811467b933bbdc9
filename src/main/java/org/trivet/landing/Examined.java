package org.trivet.landing;

import java.util.List;
import org.trivet.contract.FeedContract;
import org.trivet.contract.TableContract;

/**
 * A file that was read to its end, as one table.
 *
 * @param table whose contract its header is most like
 * @param header as written; empty for files that have none, such as NDJSON, and for a table of which an XML file has no row
 */
record Examined(FeedContract feed, TableContract table, List<String> header, RowSurvey survey) {
  Examined {
    header = List.copyOf(header);
  }
}
