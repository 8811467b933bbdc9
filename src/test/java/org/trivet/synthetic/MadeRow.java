package org.trivet.synthetic;

import java.util.Map;
import java.util.Optional;

/** A row of a made file, its cells by column. */
record MadeRow(Map<String, String> cells) {
  /** A cell; a test that names a column which is not there fails. */
  String get(String column) {
    return Optional.ofNullable(cells.get(column))
        .orElseThrow(() -> new AssertionError("No column " + column + " in " + cells.keySet()));
  }
}
