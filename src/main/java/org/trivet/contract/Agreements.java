package org.trivet.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The data-sharing agreements of this site, from {@code conf/agreements.yaml}. */
public record Agreements(List<Agreement> agreements) {
  public Agreements {
    agreements = List.copyOf(agreements);
  }

  /**
   * One agreement.
   *
   * @param expires the last day on which it holds
   * @param columns table to the canonical columns that may be loaded; {@code [all]} means every column of the contract
   */
  public record Agreement(
      String reference,
      List<String> parties,
      LocalDate expires,
      Map<String, List<String>> columns) {
    public Agreement {
      parties = List.copyOf(parties);
      columns = Map.copyOf(columns);
    }

    boolean holdsOn(LocalDate date) {
      return !date.isAfter(expires);
    }

    TableContract onlyAllowed(TableContract table) {
      var allowed = columns.getOrDefault(table.table(), List.of());
      if (allowed.contains("all")) {
        return table;
      }
      return table.withColumns(table.columns().stream()
          .filter(column -> allowed.contains(column.name()))
          .toList());
    }
  }

  public Optional<Agreement> find(String reference) {
    return agreements.stream()
        .filter(agreement -> agreement.reference().equals(reference))
        .findFirst();
  }

  /** Why files of this feed may not be taken on that date, in one sentence; empty when they may. */
  public Optional<String> closedBecause(FeedContract feed, LocalDate date) {
    var reference = feed.gate().agreement();
    if (reference.isBlank()) {
      return Optional.of(
          "Feed %s names no agreement: its files wait at the sender, nothing was taken. Write the agreement into %s"
              .formatted(
                  feed.feed(),
                  "jobs/feeds/" + feed.feed() + "/feed.yaml and conf/agreements.yaml."));
    }
    var agreement = find(reference);
    if (agreement.isEmpty()) {
      return Optional.of(
          "Feed %s leans on agreement '%s', which conf/agreements.yaml does not list: its files wait, nothing was taken. Add it there."
              .formatted(feed.feed(), reference));
    }
    return agreement
        .filter(found -> !found.holdsOn(date))
        .map(found ->
            "Agreement '%s' of feed %s expired on %s: its files wait, nothing was taken. Renew it and write the new date into conf/agreements.yaml."
                .formatted(reference, feed.feed(), found.expires()));
  }
}
