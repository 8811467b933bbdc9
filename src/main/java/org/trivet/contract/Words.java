package org.trivet.contract;

import org.jspecify.annotations.Nullable;

/** Reads words and texts of one contract file, telling what is missing or unknown and going on. */
final class Words {
  private final Problems.InFile problems;
  private int count;

  Words(Problems.InFile problems) {
    this.problems = problems;
  }

  boolean found() {
    return count > 0;
  }

  String text(String key, @Nullable String written) {
    if (written == null || written.isBlank()) {
      tell(key + " is missing");
      return "";
    }
    return written;
  }

  <W extends Enum<W> & Word> W word(
      String key, Class<W> words, @Nullable String written, W meanwhile) {
    if (written == null) {
      tell("%s is missing (one of %s)".formatted(key, String.join(", ", Word.all(words))));
      return meanwhile;
    }
    return wordOr(key, words, written, meanwhile);
  }

  <W extends Enum<W> & Word> W wordOr(
      String key, Class<W> words, @Nullable String written, W standard) {
    if (written == null) {
      return standard;
    }
    return Word.read(words, written).orElseGet(() -> {
      tell("%s holds '%s', which is not one of %s"
          .formatted(key, written, String.join(", ", Word.all(words))));
      return standard;
    });
  }

  void tell(String problem) {
    count++;
    problems.add(problem);
  }
}
