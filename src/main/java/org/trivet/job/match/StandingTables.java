package org.trivet.job.match;

import static org.trivet.job.match.MatchColumn.CHILD_ID;
import static org.trivet.job.match.MatchColumn.OLD_CHILD;
import static org.trivet.job.match.MatchColumn.RECORD_KEY;

import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.trivet.contract.TableContract;
import org.trivet.job.MadeFrom;
import org.trivet.night.NightContext;
import org.trivet.night.TableWritten;
import org.trivet.vocabulary.RecordKey;

/**
 * Which matched tables stand as they were the night before: those whose standardised table is the same, and of whose persons none became
 * another child, while the marks of sealed identities are the same.
 *
 * @param movedFeeds the feeds that hold a person who is another child than the night before: as few as there are feeds
 */
record StandingTables(NightContext night, Set<String> movedFeeds) {

  /** By who each record was the night before and who it is tonight. */
  static StandingTables between(Dataset<Row> before, Dataset<Row> tonight, NightContext night) {
    var then = before.select(RECORD_KEY.col(), CHILD_ID.col().as(OLD_CHILD.text()));
    var moved = then.join(tonight, new String[] {RECORD_KEY.text()}, "left_outer")
        .filter(functions.not(OLD_CHILD.col().eqNullSafe(CHILD_ID.col())))
        .select(RECORD_KEY.col())
        .as(Encoders.STRING())
        .map((MapFunction<String, String>) StandingTables::feed, Encoders.STRING())
        .distinct();
    return new StandingTables(night, Set.copyOf(moved.collectAsList()));
  }

  private static String feed(String recordKey) {
    return RecordKey.parse(recordKey).map(RecordKey::feed).orElse("");
  }

  /** The matched table of the night before, where it holds tonight too; {@code persons} names the feed of its persons. */
  Optional<TableWritten> standing(TableContract table, Optional<String> persons) {
    var isStill = persons.filter(movedFeeds::contains).isEmpty()
        && isMadeFromTheSame(table)
        && fingerprint(PersonTables.SEALED).equals(fingerprintBefore(PersonTables.SEALED));
    return isStill
        ? night.frozen().previousTable(MatchChildren.MATCHED, table.table())
        : Optional.empty();
  }

  private boolean isMadeFromTheSame(TableContract table) {
    var tonight = fingerprint(table.table());
    return tonight.isPresent() && tonight.equals(fingerprintBefore(table.table()));
  }

  private Optional<String> fingerprint(String table) {
    return MadeFrom.fingerprint(night.table(MatchChildren.STANDARDISED, table));
  }

  private Optional<String> fingerprintBefore(String table) {
    return night.previousTable(MatchChildren.STANDARDISED, table).flatMap(MadeFrom::fingerprint);
  }
}
