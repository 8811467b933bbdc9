package org.trivet.night;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * One table of one night as it lies on disk.
 *
 * @param zone {@code standardised}, {@code findings}, {@code matched}, {@code measured} or {@code served}
 * @param path the table's folder or file, relative to the home
 * @param hash canonical and free of row order: two tables are the same exactly when it and the row count are
 */
public record TableWritten(String zone, String table, Path path, long rows, String hash) {
  public TableWritten {
    requireNonNull(zone, "zone is null");
    requireNonNull(table, "table is null");
    requireNonNull(hash, "hash is null");
    if (path.isAbsolute()) {
      throw new IllegalArgumentException(
          "Cannot record the absolute path %s: it must be relative to the home".formatted(path));
    }
  }
}
