package org.trivet.ledger;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;

/**
 * A whole, readable file that keeps its contract, with what its content says of itself.
 *
 * @param feed such as {@code education/ehc-cases}
 * @param period as the content says it, in a form that sorts as text ({@code 2026-11-20}, {@code 2026-1}); empty when it says none
 * @param together the hashes of all files of its table that came with it, its own among them; asked only where they replace as a set
 */
public record Delivery(
    String feed,
    String table,
    String sender,
    Optional<String> period,
    Supersession supersession,
    Set<String> together,
    StoredFile file) {
  public Delivery {
    requireNonNull(feed, "feed is null");
    requireNonNull(table, "table is null");
    requireNonNull(sender, "sender is null");
    requireNonNull(period, "period is null");
    requireNonNull(supersession, "supersession is null");
    requireNonNull(file, "file is null");
    together = Set.copyOf(together);
  }

  /** A file that stands alone. */
  public Delivery(
      String feed,
      String table,
      String sender,
      Optional<String> period,
      Supersession supersession,
      StoredFile file) {
    this(feed, table, sender, period, supersession, Set.of(), file);
  }
}
