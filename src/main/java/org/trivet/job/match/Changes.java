package org.trivet.job.match;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.trivet.job.match.MatchColumn.RECORD_KEY;
import static org.trivet.job.match.MatchColumn.RECORD_NO;
import static org.trivet.job.match.MatchColumn.SEALED;
import static org.trivet.job.match.MatchColumn.SHARE;
import static org.trivet.job.match.MatchColumn.VALUES;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * Which records came, left, or say something else than the night before.
 *
 * @param coming the persons that are new or changed, as they are now
 * @param leaving the numbers of those that are gone or changed
 */
record Changes(Dataset<Row> coming, Optional<Dataset<Row>> leaving) {
  /** @param moved the numbers of records that say something else than the night before, where there was one */
  static Changes of(Dataset<Row> persons, Optional<Dataset<Row>> moved) {
    return moved
        .map(numbers -> since(persons, Few.of(Settled.of(numbers))))
        .orElseGet(() -> new Changes(persons, Optional.empty()));
  }

  private static Changes since(Dataset<Row> persons, Dataset<Row> moved) {
    return new Changes(
        persons.join(moved, new String[] {RECORD_NO.text()}, "left_semi"), Optional.of(moved));
  }

  /** The leaving, once for each share and side, in the shape of those that come: without key and values. */
  Optional<Dataset<Row>> leavingEach(int shares) {
    return leaving.map(numbers -> numbers
        .withColumn(SHARE.text(), explode(sequence(lit(0), lit(shares - 1))))
        .withColumn(SEALED.text(), explode(array(lit(false), lit(true))))
        .select(
            SHARE.col(),
            SEALED.col(),
            RECORD_NO.col(),
            lit(null).cast(DataTypes.StringType).as(RECORD_KEY.text()),
            lit(null)
                .cast(DataTypes.createArrayType(DataTypes.StringType, false))
                .as(VALUES.text())));
  }
}
