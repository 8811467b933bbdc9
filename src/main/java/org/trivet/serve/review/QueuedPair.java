package org.trivet.serve.review;

import java.util.List;
import org.trivet.serve.duck.Duck;
import org.trivet.vocabulary.RecordPair;

/**
 * One question of the night's review queue.
 *
 * @param weight log2 of the odds that the two records are one child
 * @param priority 1 where social care is concerned, 2 where two other agencies are, 3 within one agency
 * @param firstNight the night that first asked
 */
public record QueuedPair(
    RecordPair pair, double weight, String question, int priority, String firstNight) {

  static List<QueuedPair> all(Duck duck, ReviewTables tables) {
    return duck
        .rows(
            "SELECT record_key_a, record_key_b, match_weight, question, priority, first_night FROM "
                + tables.from("review_queue"))
        .stream()
        .map(row -> new QueuedPair(
            new RecordPair(row.get(0), row.get(1)),
            Double.parseDouble(row.get(2)),
            row.get(3),
            Integer.parseInt(row.get(4)),
            row.get(5)))
        .toList();
  }
}
