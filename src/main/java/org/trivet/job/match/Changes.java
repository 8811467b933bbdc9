package org.trivet.job.match;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.trivet.job.match.MatchColumn.PRINT;
import static org.trivet.job.match.MatchColumn.RECORD_KEY;
import static org.trivet.job.match.MatchColumn.RECORD_NO;
import static org.trivet.job.match.MatchColumn.SEALED;
import static org.trivet.job.match.MatchColumn.SHARE;
import static org.trivet.job.match.MatchColumn.VALUES;

import java.util.Optional;
import org.apache.spark.sql.Column;
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
  private static final Column[] SAID = {RECORD_NO.col(), PRINT.col()};

  static Changes between(Optional<Kept> kept, Dataset<Row> persons) {
    return kept.map(before -> since(before.records().select(SAID), persons))
        .orElseGet(() -> new Changes(persons, Optional.empty()));
  }

  /** Two record keys may share a number: then both are taken as changed when one is. */
  private static Changes since(Dataset<Row> before, Dataset<Row> persons) {
    var changed = Few.of(
        Stood.of(persons.select(SAID), before).moved().select(RECORD_NO.col()).distinct());
    return new Changes(
        persons.join(changed, new String[] {RECORD_NO.text()}, "left_semi"), Optional.of(changed));
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
