package org.trivet.ledger;

import java.time.Instant;

/**
 * How one way of telling people stands.
 *
 * @param since alerts raised earlier are not its business
 * @param failures in a row; 0 when the last try went through
 * @param trouble what the last failed try said; empty when all is well
 */
public record ChannelRecord(
    String channel, Instant since, int failures, Instant nextTry, String trouble) {}
