package org.trivet.contract;

import java.util.List;
import java.util.Optional;

/**
 * A yearly difference: columns that stood otherwise in files for earlier (or later) periods, and why.
 *
 * <p>Periods are compared as text from their start, so {@code until: 2025} covers {@code 2024-autumn} and {@code from: 2026} covers
 * {@code 2026-spring}.
 *
 * @param columns replace the columns of the same canonical name; a new name is added
 */
public record Difference(
    Optional<String> from, Optional<String> until, String reason, List<Column> columns) {
  public Difference {
    columns = List.copyOf(columns);
  }

  boolean appliesTo(String period) {
    return from.map(first -> period.compareTo(first) >= 0).orElse(true)
        && until.map(end -> period.compareTo(end) < 0).orElse(true);
  }

  List<Column> applyTo(List<Column> standing) {
    var kept = standing.stream().map(this::replacementOf);
    var added = columns.stream()
        .filter(column -> standing.stream().noneMatch(other -> other.name().equals(column.name())));
    return java.util.stream.Stream.concat(kept, added).toList();
  }

  private Column replacementOf(Column standing) {
    return columns.stream()
        .filter(column -> column.name().equals(standing.name()))
        .findFirst()
        .orElse(standing);
  }
}
