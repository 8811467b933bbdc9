package org.trivet.lists.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The rows of one list, one after another. Going over them throws {@link BrokenList} where the file breaks off. */
public interface ListRows extends Iterator<ListRow>, AutoCloseable {
  /** The names of the columns as they are written, without the spaces around them. */
  List<String> header();

  @Override
  void close();

  /**
   * Opens a Parquet file, a folder of them, or else a CSV file.
   *
   * @param wanted asked with a column's name in lower case; of others a Parquet file's values are not read
   */
  static ListRows open(Path file, Predicate<String> wanted) {
    return isParquet(file) ? ParquetRows.open(file, wanted) : CsvRows.open(file);
  }

  /** Whether a file is Parquet by its name, or a folder of such. */
  static boolean isParquet(Path file) {
    return Files.isDirectory(file)
        || file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".parquet");
  }
}
