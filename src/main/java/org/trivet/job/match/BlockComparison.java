package org.trivet.job.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.trivet.matching.Matcher;
import org.trivet.matching.PersonRecord;

/** Compares the records of one block; two that already hang together through others of the block are not compared again. */
final class BlockComparison {
  private final List<Row> rows;
  private final Matcher matcher;
  private final List<PersonRecord> persons;
  private final int[] group;

  BlockComparison(List<Row> rows, Matcher matcher) {
    this.rows = rows;
    this.matcher = matcher;
    this.persons =
        rows.stream().map(row -> PersonBytes.read(row.<byte[]>getAs(3))).toList();
    this.group = new int[rows.size()];
  }

  /** Record numbers of pairs, enough of them to hold together what hangs together. */
  Stream<long[]> pairs() {
    var pairs = new ArrayList<long[]>();
    for (var later = 0; later < group.length; later++) {
      group[later] = later;
      for (var earlier = 0; earlier < later; earlier++) {
        if (group[earlier] != group[later]
            && matcher.isCandidate(persons.get(earlier), persons.get(later))) {
          pairs.add(new long[] {number(earlier), number(later)});
          merge(group[later], group[earlier], later);
        }
      }
    }
    return pairs.stream().filter(pair -> pair[0] != pair[1]);
  }

  private long number(int position) {
    return rows.get(position).getLong(2);
  }

  private void merge(int from, int into, int last) {
    for (var position = 0; position <= last; position++) {
      if (group[position] == from) {
        group[position] = into;
      }
    }
  }
}
