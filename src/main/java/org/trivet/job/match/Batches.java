package org.trivet.job.match;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;

/** Sorted rows in batches that are large enough to be worth their beginning; rows of one key are never parted. */
final class Batches implements Iterator<List<Row>> {
  private static final int USUAL = 20_000;

  private final Iterator<Row> rows;
  private final Function<Row, Object> key;
  private final List<Row> ahead = new ArrayList<>();

  private Batches(Iterator<Row> rows, Function<Row, Object> key) {
    this.rows = rows;
    this.key = key;
  }

  /** The batches of a partition, one in memory at a time. */
  static Stream<List<Row>> of(Iterator<Row> rows, Function<Row, Object> key) {
    Iterable<List<Row>> batches = () -> new Batches(rows, key);
    return StreamSupport.stream(batches.spliterator(), false);
  }

  @Override
  public boolean hasNext() {
    return !ahead.isEmpty() || rows.hasNext();
  }

  @Override
  public List<Row> next() {
    if (!hasNext()) {
      throw new NoSuchElementException("No more batches");
    }
    var batch = new ArrayList<>(ahead);
    ahead.clear();
    while (rows.hasNext() && ahead.isEmpty()) {
      var row = rows.next();
      if (batch.size() >= USUAL && !key.apply(row).equals(key.apply(batch.get(batch.size() - 1)))) {
        ahead.add(row);
      } else {
        batch.add(row);
      }
    }
    return batch;
  }
}
