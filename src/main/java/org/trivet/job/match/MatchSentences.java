package org.trivet.job.match;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.trivet.matching.MatchModel;

/** What the step tells whoever reads the night: counts only. */
final class MatchSentences {
  private MatchSentences() {}

  static List<String> of(List<Row> summary, List<Row> overfull, MatchModel model) {
    var sentences = new ArrayList<String>();
    sentences.add(
        "%,d person records, %,d of them found in another agency too, %,d in review (model %s)"
            .formatted(
                sum(summary, MatchColumn.RECORDS),
                sum(summary, MatchColumn.LINKED_ACROSS),
                sum(summary, MatchColumn.IN_REVIEW),
                model.version()));
    for (var row : overfull) {
      var rule = model.blockingRules().get(row.<Integer>getAs(MatchColumn.RULE_NO.text()));
      sentences.add(
          "%,d blocks of rule %s hold more than %d records (%,d in all) and were left to the other rules"
              .formatted(
                  row.<Long>getAs(MatchColumn.TOTAL.text()),
                  rule.name(),
                  rule.cap(),
                  row.<Long>getAs(MatchColumn.RECORDS.text())));
    }
    return sentences;
  }

  private static long sum(List<Row> rows, MatchColumn column) {
    return rows.stream().mapToLong(row -> row.<Long>getAs(column.text())).sum();
  }
}
