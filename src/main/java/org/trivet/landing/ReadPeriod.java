package org.trivet.landing;

import java.util.Optional;

/** The period that a file is for, and who says so. */
record ReadPeriod(Optional<String> period, By by) {
  /** Who says which period a file is for. */
  enum By {
    CONTENT,
    SIBLING,
    /** Only the file's name; to be said aloud. */
    NAME,
    NO_ONE
  }

  static ReadPeriod unsaid() {
    return new ReadPeriod(Optional.empty(), By.NO_ONE);
  }

  boolean isSaid() {
    return period.isPresent();
  }
}
