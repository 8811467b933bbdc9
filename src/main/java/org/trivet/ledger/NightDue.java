package org.trivet.ledger;

import java.time.Instant;
import java.util.Optional;
import org.trivet.vocabulary.NightId;

/**
 * One moment at which a night was due.
 *
 * @param before the newest night there was when it was claimed: a newer one is the night that began for it
 * @param said why it was refused or left, in a sentence; empty otherwise
 */
public record NightDue(
    Instant at,
    Optional<NightId> before,
    Holder holder,
    Optional<Instant> endedAt,
    DueOutcome outcome,
    String said) {}
