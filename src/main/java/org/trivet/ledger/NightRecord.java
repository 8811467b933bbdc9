package org.trivet.ledger;

import java.time.Instant;
import java.util.Optional;
import org.trivet.vocabulary.NightId;

/** One night as the ledger knows it; {@code previous} is the finished night that it builds on, {@code reason} why it failed. */
public record NightRecord(
    NightId night,
    NightStatus status,
    Optional<NightId> previous,
    Instant startedAt,
    Optional<Instant> endedAt,
    Optional<String> reason) {}
