package org.trivet.ledger;

import java.time.Instant;

/**
 * Something a person was to be told.
 *
 * @param name tells it apart for ever: the same happening never gives a second alert
 * @param kind such as {@code night-failed}
 * @param about the night, the moment or the feed
 */
public record AlertRecord(
    String name, String kind, String about, String sentence, Instant raisedAt) {}
