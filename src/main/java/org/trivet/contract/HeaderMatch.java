package org.trivet.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A file's header held against one table's contract.
 *
 * @param missing columns that every file must bring and this one does not
 * @param unknown headers that no column is written as
 * @param known how many headers the contract knows
 */
public record HeaderMatch(
    FeedContract feed, TableContract table, List<Column> missing, List<String> unknown, int known) {
  private static final double LIKENESS_OF_A_TABLE = 0.5;

  public HeaderMatch {
    missing = List.copyOf(missing);
    unknown = List.copyOf(unknown);
  }

  /** Holds a header against one table. */
  public static HeaderMatch of(FeedContract feed, TableContract table, List<String> header) {
    var unknown = header.stream()
        .filter(name -> table.columns().stream().noneMatch(column -> column.isWrittenAs(name)))
        .toList();
    var missing = table.columns().stream()
        .filter(column -> column.need() != Column.Need.OPTIONAL)
        .filter(column -> header.stream().noneMatch(column::isWrittenAs))
        .toList();
    return new HeaderMatch(feed, table, missing, unknown, header.size() - unknown.size());
  }

  /** The table of any feed whose contract the header is most like, if it is like one at all. */
  public static Optional<HeaderMatch> best(List<FeedContract> feeds, List<String> header) {
    return feeds.stream()
        .flatMap(feed -> feed.tables().stream().map(table -> of(feed, table, header)))
        .filter(match -> match.likeness() >= LIKENESS_OF_A_TABLE || match.holdsEveryColumn())
        .max(Comparator.comparingDouble(HeaderMatch::likeness));
  }

  /** Shared columns as a share of all columns of either side, 0 to 1. */
  public double likeness() {
    var all = known + unknown.size() + missing.size();
    return all == 0 ? 0 : (double) known / all;
  }

  /** A wide file that holds the whole table and much beside it, as published statistics do. */
  private boolean holdsEveryColumn() {
    return known >= table.columns().size() && missing.isEmpty();
  }

  /** Missing columns without which no row can be read: required ones and parts of the key. */
  public List<Column> missingAndNeeded() {
    return missing.stream()
        .filter(column -> column.isRequired() || table.key().contains(column.name()))
        .toList();
  }

  /**
   * The change to the contract that would accept this header, as YAML to paste: a likely renaming becomes a second {@code written} name,
   * any other new header a new column.
   */
  public String proposal() {
    var text = new StringBuilder(
        "# jobs/feeds/%s, table %s%ncolumns:%n".formatted(feed.feed(), table.table()));
    for (var header : unknown) {
      text.append(renamedFrom(header)
          .map(column -> "  - {name: %s, written: [%s, %s], type: %s}%n"
              .formatted(
                  column.name(), column.written().get(0), header, column.type().word()))
          .orElseGet(() ->
              "  - {name: %s, written: %s, type: text, optional: true, note: \"say what it holds\"}%n"
                  .formatted(canonical(header), header)));
    }
    return text.toString();
  }

  private Optional<Column> renamedFrom(String header) {
    if (missing.size() == 1 && unknown.size() == 1) {
      return Optional.of(missing.get(0));
    }
    return missing.stream()
        .filter(column ->
            canonical(header).contains(column.name()) || column.name().contains(canonical(header)))
        .findFirst();
  }

  private static String canonical(String header) {
    return header.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }
}
