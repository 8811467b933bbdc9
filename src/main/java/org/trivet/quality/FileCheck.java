package org.trivet.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trivet.contract.FeedContract;
import org.trivet.contract.TableContract;
import org.trivet.format.FormatReader;
import org.trivet.format.WrittenRow;

/**
 * Holds every row of one file against its contract, as the night does for a file that stands alone. Two faults need other files and are
 * not looked for: a person who is missing from the list of people, and a person's number that two people have.
 */
public final class FileCheck {
  private static final List<Finding> RAGGED =
      List.of(new Finding(Finding.RAGGED_ROW, "", Finding.Severity.SET_ASIDE));

  private final FeedContract feed;
  private final TableContract table;
  private final int[] key;
  private final Map<List<@Nullable Object>, Integer> contentOfKey = new HashMap<>();

  /**
   * A check by one contract.
   *
   * @param table with only the columns that may be loaded, as they stood in the file's year
   */
  public FileCheck(FeedContract feed, TableContract table) {
    this.feed = feed;
    this.table = table;
    var names = table.columns().stream().map(column -> column.name()).toList();
    this.key = table.key().stream().mapToInt(names::indexOf).toArray();
  }

  /** Hands over every finding, in the order of the rows. */
  public void each(Path file, Consumer<FoundRow> found) {
    var check = new RowCheck(feed, table);
    try (var rows = FormatReader.open(file, feed, table)) {
      while (rows.hasNext()) {
        var row = rows.next();
        var ragged = row.shape() == WrittenRow.Shape.RAGGED ? RAGGED : List.<Finding>of();
        var checked = check.check(row.line(), row.values(), ragged);
        checked.findings().forEach(one -> found.accept(new FoundRow(one, row.line(), row.row())));
        behind(checked).ifPresent(one -> found.accept(new FoundRow(one, row.line(), row.row())));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** In a delta the rows of one key supersede each other; elsewhere the second of them is one too many. */
  private Optional<Finding> behind(CheckedRow row) {
    if (table.delta().isPresent() || key.length == 0 || !row.isKept()) {
      return Optional.empty();
    }
    var values = row.values();
    var named = Arrays.asList(IntStream.of(key)
        .mapToObj(place -> place < 0 ? null : values.get(place))
        .toArray());
    var content = values.hashCode();
    var first = contentOfKey.putIfAbsent(named, content);
    if (first == null) {
      return Optional.empty();
    }
    var rule = first == content ? Finding.DUPLICATE_ROW : Finding.DUPLICATE_KEY;
    return Optional.of(new Finding(rule, "", Finding.Severity.SET_ASIDE));
  }
}
