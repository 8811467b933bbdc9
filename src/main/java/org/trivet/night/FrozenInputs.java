package org.trivet.night;

import java.util.List;
import java.util.Optional;
import org.trivet.vocabulary.Pin;

/**
 * What a night stands on from the moment landing ended, the same for every step and every resume.
 *
 * @param receipts the files in force, by feed, table and order of arrival; empty while landing itself runs
 * @param previousTables every table of the night before, the identity register among them; empty on the first night
 * @param pins the pairs of records that people decided to be always one child, or never; they do not contradict each other
 */
public record FrozenInputs(
    List<FrozenReceipt> receipts,
    Versions versions,
    List<TableWritten> previousTables,
    List<Pin> pins) {
  public FrozenInputs {
    receipts = List.copyOf(receipts);
    previousTables = List.copyOf(previousTables);
    pins = List.copyOf(pins);
  }

  /** What a night stands on where nobody has decided anything. */
  public FrozenInputs(
      List<FrozenReceipt> receipts, Versions versions, List<TableWritten> previousTables) {
    this(receipts, versions, previousTables, List.of());
  }

  /** The files in force for one table, in the order in which they arrived. */
  public List<FrozenReceipt> receipts(String feed, String table) {
    return receipts.stream()
        .filter(receipt -> receipt.feed().equals(feed) && receipt.table().equals(table))
        .toList();
  }

  /** A table of the night before. */
  public Optional<TableWritten> previousTable(String zone, String table) {
    return previousTables.stream()
        .filter(written -> written.zone().equals(zone) && written.table().equals(table))
        .findFirst();
  }
}
