package org.trivet.night;

/** How often one rule found fault with one column of one table this night; {@code column} is empty for a whole row or file. */
public record FindingCount(
    String feed, String table, String rule, String column, String severity, long count) {}
