package org.trivet.vocabulary;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The name of one night's load: {@code night-2026-11-20}, and {@code night-2026-11-20-b} for a second one on that date.
 *
 * <p>Names sort as text in the order of the nights, so tables and SQL may compare them as strings.
 */
public record NightId(String name) implements Comparable<NightId> {
  private static final Pattern SHAPE = Pattern.compile("night-(\\d{4}-\\d{2}-\\d{2})(-([b-z]))?");

  public NightId {
    requireNonNull(name, "name is null");
    if (!SHAPE.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "Not the name of a night: '" + name + "' (expected night-YYYY-MM-DD)");
    }
  }

  /** The first night of a date. */
  public static NightId of(LocalDate date) {
    return new NightId("night-" + date);
  }

  /** The next night of the same date. */
  public NightId again() {
    var last = name.charAt(name.length() - 1);
    if (Character.isDigit(last)) {
      return new NightId(name + "-b");
    }
    if (last == 'z') {
      throw new IllegalStateException("Cannot name a 27th night of one date: " + name);
    }
    return new NightId(name.substring(0, name.length() - 1) + (char) (last + 1));
  }

  /** The date whose morning this night serves. */
  public LocalDate date() {
    return LocalDate.parse(name.substring("night-".length(), "night-".length() + 10));
  }

  @Override
  public int compareTo(NightId other) {
    return Comparator.comparing(NightId::name).compare(this, other);
  }

  @Override
  public String toString() {
    return name;
  }
}
