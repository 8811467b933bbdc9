package org.trivet.ledger;

import org.trivet.vocabulary.NightId;

/** How often a rule found fault on a night; {@code column} is empty for a whole row or file. */
public record FindingRecord(
    NightId night,
    String feed,
    String table,
    String rule,
    String column,
    String severity,
    long count) {}
