package org.trivet.ledger;

import org.trivet.vocabulary.NightId;

/**
 * How often a rule found fault with a column, tonight and the night before.
 *
 * @param column empty for a whole row or file
 * @param now 0 when what the night before found is gone
 * @param before 0 when it is new
 * @param firstNight the first finished night that found it
 */
public record FindingTrend(
    String feed,
    String table,
    String rule,
    String column,
    String severity,
    long now,
    long before,
    NightId firstNight) {}
