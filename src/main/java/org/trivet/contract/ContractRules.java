package org.trivet.contract;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold between the parts of contracts: keys that exist, tables named once, links that lead somewhere. */
final class ContractRules {
  private final List<FeedContract> feeds;
  private final Problems problems;

  private ContractRules(List<FeedContract> feeds, Problems problems) {
    this.feeds = feeds;
    this.problems = problems;
  }

  static void check(List<FeedContract> feeds, Agreements agreements, Problems problems) {
    var rules = new ContractRules(feeds, problems);
    rules.tablesAreNamedOnce();
    for (var feed : feeds) {
      feed.tables().forEach(table -> rules.checkTable(feed, table));
      agreements
          .find(feed.gate().agreement())
          .ifPresent(agreement -> rules.checkAgreement(feed, agreement));
    }
  }

  private void tablesAreNamedOnce() {
    var owners = new HashMap<String, String>();
    for (var feed : feeds) {
      for (var table : feed.tables()) {
        var other = owners.put(table.table(), feed.feed());
        if (other != null) {
          tell(
              feed,
              "table %s is also a table of %s; names must differ".formatted(table.table(), other));
        }
      }
    }
  }

  private void checkTable(FeedContract feed, TableContract table) {
    columnsAreNamedOnce(feed, table);
    rowsAreNamed(feed, table);
    known(feed, table, "key", table.key());
    known(feed, table, "person-key", table.personKey());
    known(feed, table, "key-when-shared", table.personKeyWhenShared());
    if (table.key().isEmpty()) {
      tell(feed, "table %s has no key".formatted(table.table()));
    }
    table.delta().ifPresent(delta -> {
      known(feed, table, "supersedes", List.of(delta.supersedes()));
      delta
          .deleteColumn()
          .ifPresent(column -> known(feed, table, "delete-marker", List.of(column)));
    });
    table
        .meansBy()
        .ifPresent(
            by -> known(feed, table, "means-by", List.of(by.typeColumn(), by.valueColumn())));
    table.belongsTo().ifPresent(link -> checkLink(feed, table, link));
  }

  private void checkLink(FeedContract feed, TableContract table, TableContract.BelongsTo link) {
    known(feed, table, "belongs-to.by", link.by());
    var persons =
        feeds.stream().flatMap(other -> other.table(link.table()).stream()).findFirst();
    if (persons.filter(TableContract::isPersonList).isEmpty()) {
      tell(
          feed,
          "table %s belongs to '%s', which is no person list of any feed"
              .formatted(table.table(), link.table()));
    } else if (persons.get().key().size() != link.by().size()) {
      tell(
          feed,
          "table %s: belongs-to.by has %d columns, the key of %s has %d"
              .formatted(
                  table.table(),
                  link.by().size(),
                  link.table(),
                  persons.get().key().size()));
    }
  }

  private void rowsAreNamed(FeedContract feed, TableContract table) {
    if (feed.format().kind() == FileFormat.Kind.XML
        && (table.rows().isEmpty() || feed.format().each().isEmpty())) {
      tell(
          feed,
          "table %s: XML needs format.each, the element that repeats, and the table's rows, the element that is one row"
              .formatted(table.table()));
    }
  }

  private void columnsAreNamedOnce(FeedContract feed, TableContract table) {
    Set<String> seen = new HashSet<>();
    table.columns().stream()
        .map(Column::name)
        .filter(name -> !seen.add(name))
        .forEach(
            name -> tell(feed, "table %s lists column %s twice".formatted(table.table(), name)));
  }

  private void known(FeedContract feed, TableContract table, String key, List<String> columns) {
    columns.stream()
        .filter(column -> table.column(column).isEmpty())
        .forEach(column -> tell(
            feed,
            "table %s: %s names '%s', which is not one of its columns"
                .formatted(table.table(), key, column)));
  }

  /** A table that an agreement lists with no column at all is one that is never loaded, and that needs no key. */
  private void checkAgreement(FeedContract feed, Agreements.Agreement agreement) {
    for (var table : feed.tables()) {
      var listed = agreement.columns().get(table.table());
      if (listed != null && listed.isEmpty()) {
        continue;
      }
      var allowed = listed == null ? List.<String>of() : listed;
      allowed.stream()
          .filter(column -> !column.equals("all") && table.column(column).isEmpty())
          .forEach(column -> tell(
              feed,
              "agreement %s allows %s.%s, which the contract does not have"
                  .formatted(agreement.reference(), table.table(), column)));
      table.key().stream()
          .filter(column -> !allowed.contains("all") && !allowed.contains(column))
          .forEach(column -> tell(
              feed,
              "agreement %s does not allow %s.%s, a part of the key: no row could be told from another"
                  .formatted(agreement.reference(), table.table(), column)));
    }
  }

  private void tell(FeedContract feed, String problem) {
    problems.in(Path.of("jobs/feeds", feed.feed())).add(problem);
  }
}
