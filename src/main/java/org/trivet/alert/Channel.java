package org.trivet.alert;

import org.trivet.ledger.AlertRecord;

/** One way of reaching people. */
public interface Channel {
  /** As the ledger calls it, such as {@code email}. */
  String name();

  /** Hands one alert over, within seconds or not at all. */
  void send(AlertRecord alert) throws CannotSend;
}
