package org.trivet.quality;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivet.contract.Column;
import org.trivet.contract.FeedContract;
import org.trivet.contract.Sensitivity;
import org.trivet.contract.TableContract;
import org.trivet.format.FormatReader;
import org.trivet.format.WrittenRow;
import org.trivet.format.WrittenRows;

/**
 * The sender's own numbers of the rows of one file, asked in the order of the rows: the parts of the person's or the row's key that the
 * contract marks as local ids, and nothing else. Neither an NHS number nor a pupil number is one.
 */
public final class LocalIds implements Closeable {
  private final Optional<WrittenRows> rows;
  private @Nullable WrittenRow at;

  private LocalIds(Optional<WrittenRows> rows) {
    this.rows = rows;
  }

  /** The numbers in a file; none where the table's contract marks none. */
  public static LocalIds in(Path file, FeedContract feed, TableContract table) {
    var columns = columns(table);
    return new LocalIds(
        columns.isEmpty()
            ? Optional.empty()
            : Optional.of(FormatReader.open(file, feed, table.withColumns(columns))));
  }

  /** The number of a row that is the same as, or later than, the one asked before. */
  public Optional<String> of(long row) {
    while (rows.isPresent() && (at == null || at.row() < row) && rows.get().hasNext()) {
      at = rows.get().next();
    }
    var found = at;
    return found == null || found.row() != row
        ? Optional.empty()
        : Optional.of(found.values().stream()
                .filter(value -> !value.isBlank())
                .collect(Collectors.joining(" / ")))
            .filter(text -> !text.isEmpty());
  }

  private static List<Column> columns(TableContract table) {
    var person = table.belongsTo().map(TableContract.BelongsTo::by).orElse(table.personKey());
    return Stream.concat(person.stream(), table.key().stream())
        .distinct()
        .flatMap(name -> table.column(name).stream())
        .filter(column -> column.sensitivity() == Sensitivity.LOCAL_ID)
        .toList();
  }

  @Override
  public void close() {
    rows.ifPresent(open -> {
      try {
        open.close();
      } catch (IOException cannotClose) {
        throw new UncheckedIOException(cannotClose);
      }
    });
  }
}
