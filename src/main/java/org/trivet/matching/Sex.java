package org.trivet.matching;

import java.util.Locale;
import java.util.Optional;

/** Sex as recorded, where it says something; unborn, unknown and indeterminate are no evidence for matching. */
public enum Sex {
  FEMALE,
  MALE;

  /** Reads {@code F}, {@code 2}, {@code female} and the like, as the agencies' code lists write them. */
  public static Optional<Sex> parse(String written) {
    return switch (written.strip().toUpperCase(Locale.ROOT)) {
      case "F", "2", "FEMALE" -> Optional.of(FEMALE);
      case "M", "1", "MALE" -> Optional.of(MALE);
      default -> Optional.empty();
    };
  }
}
