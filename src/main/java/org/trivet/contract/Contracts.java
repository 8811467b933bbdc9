package org.trivet.contract;

import java.util.List;
import java.util.Optional;

/** Every feed contract of the house, and the agreements they lean on. */
public record Contracts(List<FeedContract> feeds, Agreements agreements) {
  public Contracts {
    feeds = List.copyOf(feeds);
  }

  public Optional<FeedContract> feed(String name) {
    return feeds.stream().filter(feed -> feed.feed().equals(name)).findFirst();
  }

  /** The feed that owns a table; table names are unique over all feeds. */
  public Optional<FeedContract> feedOf(String table) {
    return feeds.stream().filter(feed -> feed.table(table).isPresent()).findFirst();
  }

  public Optional<TableContract> table(String name) {
    return feeds.stream().flatMap(feed -> feed.table(name).stream()).findFirst();
  }

  /** A table's contract with only the columns that its feed's agreement allows to be loaded. */
  public TableContract allowed(FeedContract feed, TableContract table) {
    return agreements
        .find(feed.gate().agreement())
        .map(agreement -> agreement.onlyAllowed(table))
        .orElseGet(() -> table.withColumns(List.of()));
  }
}
