package org.trivet.job.match;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;

/** Sorted rows taken together while their key stays the same; of each run only so many rows are kept, the rest are counted. */
final class Runs implements Iterator<Runs.Run> {
  private final Iterator<Row> rows;
  private final Function<Row, Object> key;
  private final int keep;
  private Optional<Row> ahead = Optional.empty();

  /** The first rows of a run, and how many it has in all. */
  record Run(List<Row> rows, long size) {
    boolean isWhole() {
      return rows.size() == size;
    }
  }

  private Runs(Iterator<Row> rows, Function<Row, Object> key, int keep) {
    this.rows = rows;
    this.key = key;
    this.keep = keep;
  }

  /** The runs of a partition, one in memory at a time. */
  static Stream<Run> of(Iterator<Row> rows, Function<Row, Object> key, int keep) {
    Iterable<Run> runs = () -> new Runs(rows, key, keep);
    return StreamSupport.stream(runs.spliterator(), false);
  }

  @Override
  public boolean hasNext() {
    return ahead.isPresent() || rows.hasNext();
  }

  @Override
  public Run next() {
    if (!hasNext()) {
      throw new NoSuchElementException("No more runs");
    }

    var first = ahead.orElseGet(rows::next);
    var current = key.apply(first);
    var run = new ArrayList<Row>();
    var size = 0L;
    ahead = Optional.of(first);
    while (ahead.isPresent() && key.apply(ahead.get()).equals(current)) {
      if (run.size() < keep) {
        run.add(ahead.get());
      }
      size++;
      ahead = rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    }
    return new Run(run, size);
  }
}
