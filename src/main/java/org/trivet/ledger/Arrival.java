package org.trivet.ledger;

import java.time.Instant;
import java.util.Optional;
import org.trivet.vocabulary.NightId;

/**
 * One file seen on one night and what became of it.
 *
 * @param table empty when the file could not be recognised
 * @param reason a sentence for the night's page; empty for a plain newcomer
 */
public record Arrival(
    NightId night,
    String feed,
    Optional<String> table,
    Optional<String> sender,
    Optional<String> period,
    StoredFile file,
    Verdict verdict,
    Optional<String> reason,
    Instant arrivedAt) {}
