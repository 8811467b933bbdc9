package org.trivet.access;

import java.util.List;

/** What checking the access log found: how many lines stand, the hash of the last one, and every break in a sentence. */
public record ChainCheck(long lines, String head, List<String> breaks) {
  public ChainCheck {
    breaks = List.copyOf(breaks);
  }

  public boolean isWhole() {
    return breaks.isEmpty();
  }
}
