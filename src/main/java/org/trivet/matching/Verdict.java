package org.trivet.matching;

import java.util.Locale;

/** What became of a pair that was worth a look. */
public enum Verdict {
  LINKED,
  REVIEW,
  KEPT_APART;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
