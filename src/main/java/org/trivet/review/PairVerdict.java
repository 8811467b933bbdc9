package org.trivet.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person says of two records. */
public enum PairVerdict {
  SAME("One child"),
  DIFFERENT("Two children"),
  UNSURE("Unsure");

  private final String words;

  PairVerdict(String words) {
    this.words = words;
  }

  /** As people read it. */
  public String words() {
    return words;
  }

  /** As commands and the log write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<PairVerdict> parse(String written) {
    return Arrays.stream(values()).filter(one -> one.word().equals(written)).findFirst();
  }
}
