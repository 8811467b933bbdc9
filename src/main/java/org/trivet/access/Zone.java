package org.trivet.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a reader may be shown: people by name, people by pseudonym, or nothing about any person. */
public enum Zone {
  IDENTIFIED,
  PSEUDONYMISED,
  OPEN;

  /** As people write it, {@code pseudonymised}; also the name of its release file and of its folder of views. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Zone> parse(String written) {
    return Arrays.stream(values()).filter(zone -> zone.word().equals(written)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Zone::word).toList();
  }
}
