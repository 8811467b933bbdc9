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

import java.util.Arrays;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The prints of tonight's components: one number each, made of all its records and what they say, pins included. A component whose print
 * stood the night before is divided as it was.
 *
 * @param perComponent component and print
 * @param before what the night before divided
 */
record Prints(Dataset<Row> perComponent, Optional<Dataset<Row>> before) {
  private static final String[] PRINTED = {COMPONENT.text(), PRINT.text()};

  static Prints of(Dataset<Row> persons, Dataset<Row> components, Optional<Kept> kept) {
    var perComponent = components
        .join(persons.select(RECORD_NO.col(), PRINT.col()), RECORD_NO.text())
        .groupBy(COMPONENT.col())
        .agg(xxhash64(bit_xor(xxhash64(RECORD_NO.col(), PRINT.col())), count(lit(1)))
            .as(PRINT.text()));
    return new Prints(Settled.of(perComponent), kept.map(Kept::divided));
  }

  /** The components that must be divided, with their prints. */
  Dataset<Row> changed() {
    return before
        .map(rows -> perComponent.join(heads(rows), PRINTED, "left_anti"))
        .orElse(perComponent);
  }

  /** Each component has at least one record that heads its part. */
  private static Dataset<Row> heads(Dataset<Row> divided) {
    return divided
        .filter(DECISION
            .col()
            .equalTo(Division.MEMBER)
            .and(RECORD_KEY_A.col().equalTo(RECORD_KEY_B.col())))
        .select(COMPONENT.col(), PRINT.col())
        .distinct();
  }

  /** The rows of the night before that stand, beside those that were made tonight. */
  Dataset<Row> withStanding(Dataset<Row> made) {
    return before
        .map(rows -> made.union(rows.join(perComponent, PRINTED, "left_semi")
            .select(made.columns()[0], tail(made.columns()))))
        .orElse(made);
  }

  private static String[] tail(String[] columns) {
    return Arrays.copyOfRange(columns, 1, columns.length);
  }
}
