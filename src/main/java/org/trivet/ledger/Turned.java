package org.trivet.ledger;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A file that was not loaded: quarantined, or waiting before a shut gate.
 *
 * @param table empty when the file could not be recognised
 * @param reason what is wrong and what to do, without a personal value
 */
public record Turned(String feed, Optional<String> table, StoredFile file, String reason) {
  public Turned {
    requireNonNull(feed, "feed is null");
    requireNonNull(table, "table is null");
    requireNonNull(file, "file is null");
    requireNonNull(reason, "reason is null");
  }
}
