package org.trivet.ledger;

import java.time.Instant;
import java.util.Optional;
import org.trivet.vocabulary.NightId;

/**
 * Content that the warehouse has taken, once, however often it arrives.
 *
 * @param order rises with arrival
 * @param night the night on which it was taken
 * @param supersedesSha what it retired when it came, the last one where there were several
 * @param retiredBySha what retired it
 */
public record Receipt(
    Delivery delivery,
    long order,
    Instant arrivedAt,
    NightId night,
    Standing standing,
    Optional<String> supersedesSha,
    Optional<String> retiredBySha) {

  public String sha256() {
    return delivery.file().sha256();
  }

  public String feed() {
    return delivery.feed();
  }

  public String table() {
    return delivery.table();
  }

  public String sender() {
    return delivery.sender();
  }

  public Optional<String> period() {
    return delivery.period();
  }

  public boolean inForce() {
    return standing == Standing.IN_FORCE;
  }
}
