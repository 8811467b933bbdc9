package org.trivet.landing;

import java.util.Optional;

/** A file that came whole and can't be landed: unreadable, of another feed, or against its contract. */
final class Unfit extends RuntimeException {
  private final Optional<String> table;

  Unfit(Optional<String> table, String sentence) {
    super(sentence);
    this.table = table;
  }

  /** The table that it looked like, where it looked like one. */
  Optional<String> table() {
    return table;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
