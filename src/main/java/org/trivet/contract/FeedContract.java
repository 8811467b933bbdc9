package org.trivet.contract;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * The contract of one feed: one sender's extract, of one or more tables.
 *
 * @param feed {@code agency/name}, also the folder it stands in
 * @param promised the time of day, Europe/London, by which the sender has promised it
 */
public record FeedContract(
    String feed,
    String title,
    Agency agency,
    String sender,
    FileFormat format,
    Cadence cadence,
    LocalTime promised,
    Policy policy,
    LegalGate gate,
    List<TableContract> tables) {
  public FeedContract {
    tables = List.copyOf(tables);
  }

  public Optional<TableContract> table(String name) {
    return tables.stream().filter(table -> table.table().equals(name)).findFirst();
  }
}
