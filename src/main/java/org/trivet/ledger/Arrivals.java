package org.trivet.ledger;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.trivet.vocabulary.NightId;

/** Every file that was seen, night by night. */
public final class Arrivals {
  private final Jdbi jdbi;

  Arrivals(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The arrivals of a night, in order. */
  public List<Arrival> of(NightId night) {
    return jdbi.withHandle(handle -> handle
        .createQuery("SELECT * FROM arrival WHERE night = :night ORDER BY arrival_order")
        .bind("night", night.name())
        .map((row, context) -> ReceiptRows.arrival(row))
        .list());
  }

  /** Files that wait, in quarantine or at the sender before a shut gate: nothing of their name has been taken since. Oldest first. */
  public List<Arrival> waiting() {
    return jdbi.withHandle(handle ->
        handle.createQuery("""
            SELECT a.* FROM arrival a WHERE a.verdict IN ('NOT_TAKEN', 'QUARANTINED') AND a.arrival_order =
              (SELECT max(b.arrival_order) FROM arrival b WHERE b.feed = a.feed
                 AND b.original_name = a.original_name)
            ORDER BY a.arrival_order""").map((row, context) -> ReceiptRows.arrival(row)).list());
  }
}
