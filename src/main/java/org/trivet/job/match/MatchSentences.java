package org.trivet.job.match;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;

/** What the step tells whoever reads the night: counts only. */
final class MatchSentences {
  private MatchSentences() {}

  static List<String> of(List<Row> summary, List<Row> overfull, ChildrenModel model) {
    var sentences = new ArrayList<String>();
    sentences.add(
        "%,d person records, %,d of them found in another agency too, %,d in review (model %s)"
            .formatted(
                sum(summary, MatchColumn.RECORDS),
                sum(summary, MatchColumn.LINKED_ACROSS),
                sum(summary, MatchColumn.IN_REVIEW),
                model.version()));
    for (var row : overfull) {
      sentences.add(
          "%,d blocks of rule '%s' hold more records than its cap (%,d in all) and were left to the other rules"
              .formatted(
                  row.<Long>getAs(MatchColumn.BLOCKS.text()),
                  row.<String>getAs(MatchColumn.RULE.text()),
                  row.<Long>getAs(MatchColumn.RECORDS.text())));
    }
    return sentences;
  }

  private static long sum(List<Row> rows, MatchColumn column) {
    return rows.stream().mapToLong(row -> row.<Long>getAs(column.text())).sum();
  }
}
