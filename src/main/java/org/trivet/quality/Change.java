package org.trivet.quality;

import java.util.Locale;

/** How a count of findings moved since the night before. */
public enum Change {
  NEW,
  MORE,
  SAME,
  FEWER,
  GONE;

  /** The change from one count to the next. */
  public static Change from(long before, long now) {
    if (now == 0) {
      return GONE;
    }
    if (before == 0) {
      return NEW;
    }
    return now == before ? SAME : now > before ? MORE : FEWER;
  }

  /** As lists write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
