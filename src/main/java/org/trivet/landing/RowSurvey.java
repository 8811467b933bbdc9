package org.trivet.landing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trivet.contract.Column;
import org.trivet.contract.FeedContract;
import org.trivet.contract.TableContract;
import org.trivet.format.FormatReader;
import org.trivet.format.WrittenRow;

/**
 * What reading every row of a file tells.
 *
 * @param rows data rows, without the header and blank rows
 * @param periods the different periods that the rows name, in order; no more than a hundred are kept
 */
record RowSurvey(long rows, SortedSet<String> periods) {
  private static final int PERIODS_KEPT = 100;

  RowSurvey {
    periods = Collections.unmodifiableSortedSet(new TreeSet<>(periods));
  }

  /** Reads a file to its end; {@link org.trivet.format.BrokenFile} where that fails. */
  static RowSurvey of(
      Path file, FeedContract feed, TableContract table, List<String> periodColumns) {
    var columns =
        periodColumns.stream().flatMap(name -> table.column(name).stream()).toList();
    var periods = new TreeSet<String>();
    var count = 0L;
    try (var rows = FormatReader.open(file, feed, table.withColumns(columns))) {
      while (rows.hasNext()) {
        var row = rows.next();
        count++;
        if (periods.size() < PERIODS_KEPT) {
          periodOf(row, columns).ifPresent(periods::add);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new RowSurvey(count, periods);
  }

  private static Optional<String> periodOf(WrittenRow row, List<Column> columns) {
    var parts = IntStream.range(0, columns.size())
        .mapToObj(place -> text(columns.get(place), row.values().get(place)))
        .flatMap(Optional::stream)
        .toList();
    return parts.isEmpty() || parts.size() < columns.size()
        ? Optional.empty()
        : Optional.of(parts.stream().collect(Collectors.joining("-")));
  }

  private static Optional<String> text(Column column, String written) {
    return Optional.ofNullable(column.read(written).value()).map(Object::toString);
  }
}
