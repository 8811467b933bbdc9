package org.trivet.lists.rows;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * A list in parts that can be read side by side.
 *
 * @param header the names of the columns as they are written, without the spaces around them
 * @param parts in their order; each may be read once
 */
public record ListParts(List<String> header, List<Part> parts) {
  public ListParts {
    header = List.copyOf(header);
    parts = List.copyOf(parts);
  }

  /** Some rows of a list. */
  @FunctionalInterface
  public interface Part {
    /** Gives every row to the taker; throws {@link BrokenList} where the file breaks off. */
    void read(RowTaker taker);
  }

  /**
   * Opens a Parquet file, a folder of them, or else a CSV file.
   *
   * @param wanted asked with a column's name in lower case; of others a Parquet file's values are not read
   */
  public static ListParts open(Path file, Predicate<String> wanted) {
    if (!ListRows.isParquet(file)) {
      return CsvParts.of(file);
    }
    try (var rows = ListRows.open(file, wanted)) {
      return new ListParts(rows.header(), List.of(taker -> readAll(file, wanted, taker)));
    }
  }

  private static void readAll(Path file, Predicate<String> wanted, RowTaker taker) {
    try (var rows = ListRows.open(file, wanted)) {
      while (rows.hasNext()) {
        var row = rows.next();
        taker.begin(row.line());
        for (var column = 0; column < row.values().size(); column++) {
          var letters = row.values().get(column).toCharArray();
          taker.value(column, letters, 0, letters.length);
        }
        taker.end(row.values().size());
      }
    }
  }
}
