package org.trivet.console;

import java.util.Comparator;
import java.util.List;

/** How the service stands, part by part; the whole is as well as its worst part. */
public record Health(List<Part> parts) {
  public Health {
    parts = List.copyOf(parts);
  }

  /** How well something is. */
  public enum Status {
    UP,
    /** Readers have what they had; a person should look. */
    DEGRADED,
    DOWN;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** One part and what to know of it. */
  public record Part(String name, Status status, String says) {}

  public Status status() {
    return parts.stream().map(Part::status).max(Comparator.naturalOrder()).orElse(Status.UP);
  }
}
