package org.trivet.job.match;

import static org.trivet.job.StandardisedColumn.RECORD_KEY;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.trivet.contract.TableContract;

/**
 * What no matched table may say, since it would lead from an open record to the identity that an adoption closed: marked numbers and the
 * former surname beside them on open records, and who a record was before its sender went on with it under the new identity.
 *
 * @param closed records of closed identities, which keep what they say: some thousands in the largest authority, in every task's memory
 * @param goneOn open records that bore a marked number once; no more than those
 */
record Withheld(SealMarks marks, Set<String> closed, Set<String> goneOn) {
  /** Where no identity is closed. */
  static final Withheld NOTHING = new Withheld(SealMarks.NONE, Set.of(), Set.of());

  Withheld {
    closed = Set.copyOf(closed);
    goneOn = Set.copyOf(goneOn);
  }

  /** By the marks in force, and by what the tables that speak of persons said in earlier nights. */
  static Withheld by(SealMarks marks, Set<String> closed, List<MatchInput.Table> tables) {
    var goneOn = new HashSet<String>();
    var none = new Withheld(marks, closed, Set.of());
    for (var table : tables) {
      new WithheldColumns(none, table.contract())
          .onceMarked(table.rows())
          .select(RECORD_KEY.col())
          .distinct()
          .collectAsList()
          .forEach(row -> goneOn.add(row.getString(0)));
    }
    goneOn.removeAll(closed);
    return new Withheld(marks, closed, goneOn);
  }

  /** The standardised rows of a table without what is withheld: as many rows, and the same columns. */
  Dataset<Row> from(Dataset<Row> rows, TableContract table) {
    return marks.isEmpty() ? rows : new WithheldColumns(this, table).from(rows);
  }

  @Override
  public String toString() {
    return "Withheld[…]";
  }
}
