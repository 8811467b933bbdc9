package org.trivet.matching.plan;

import java.util.Arrays;
import java.util.List;

/** Reads every word of a value, so that a double-barrelled name meets its halves. */
record EachWord(PartReading ofWord) implements PartReading {
  static final String WORD = "each-word";

  @Override
  public String of(String value) {
    return String.join(" ", all(value));
  }

  @Override
  public boolean readsSeveral() {
    return true;
  }

  @Override
  public List<String> all(String value) {
    return Arrays.stream(value.split(" ", -1))
        .map(ofWord::of)
        .filter(read -> !read.isEmpty())
        .distinct()
        .toList();
  }
}
