package org.trivet.job.match;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;
import static org.trivet.job.match.MatchColumn.COMPONENT;
import static org.trivet.job.match.MatchColumn.DECISION;
import static org.trivet.job.match.MatchColumn.PRINT;
import static org.trivet.job.match.MatchColumn.RECORD_KEY_A;
import static org.trivet.job.match.MatchColumn.RECORD_KEY_B;
import static org.trivet.job.match.MatchColumn.RECORD_NO;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The prints of tonight's components: one number each, made of all its records and what they say, pins included. A component whose print
 * stood the night before is divided as it was.
 *
 * @param changed the components that must be divided, with their prints
 * @param standing the rows of the night before that stand
 */
record Prints(Dataset<Row> changed, Optional<Dataset<Row>> standing) {
  private static final String[] PRINTED = {COMPONENT.text(), PRINT.text()};

  static Prints of(Dataset<Row> persons, Dataset<Row> components, Optional<Kept> kept) {
    var tonight = components
        .join(persons.select(RECORD_NO.col(), PRINT.col()), RECORD_NO.text())
        .groupBy(COMPONENT.col())
        .agg(xxhash64(bit_xor(xxhash64(RECORD_NO.col(), PRINT.col())), count(lit(1)))
            .as(PRINT.text()));
    return kept.map(before -> since(before.divided(), tonight))
        .orElseGet(() -> new Prints(tonight, Optional.empty()));
  }

  private static Prints since(Dataset<Row> divided, Dataset<Row> tonight) {
    var stood = Stood.of(tonight, heads(divided));
    return new Prints(
        Few.of(stood.come()),
        Optional.of(divided.join(Few.of(stood.gone()), PRINTED, "left_anti")));
  }

  /** The components of a division and their prints: each has at least one record that heads its part. */
  private static Dataset<Row> heads(Dataset<Row> divided) {
    return divided
        .filter(DECISION
            .col()
            .equalTo(Division.MEMBER)
            .and(RECORD_KEY_A.col().equalTo(RECORD_KEY_B.col())))
        .select(COMPONENT.col(), PRINT.col());
  }

  /** What was divided tonight and what stands. */
  Dataset<Row> with(Dataset<Row> made) {
    return standing.map(rows -> made.unionByName(rows)).orElse(made);
  }
}
