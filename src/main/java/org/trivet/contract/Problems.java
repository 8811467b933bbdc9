package org.trivet.contract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trivet.vocabulary.Refusal;

/** Collects every problem of every contract file, so that a user mends them in one go. */
final class Problems {
  private final List<String> found = new ArrayList<>();

  /** The problems of one file. */
  InFile in(Path file) {
    return problem -> found.add(file + ": " + problem);
  }

  void refuseIfAny() {
    if (!found.isEmpty()) {
      throw new Refusal(
          "Cannot read the feed contracts (%d %s); nothing was loaded. Mend and try again:%n  %s"
              .formatted(
                  found.size(),
                  found.size() == 1 ? "problem" : "problems",
                  String.join(System.lineSeparator() + "  ", found)));
    }
  }

  /** Where the problems of one file go. */
  @FunctionalInterface
  interface InFile {
    void add(String problem);
  }
}
