package org.trivet.publish.cells;

/** The two parts of a figure as they may be shown, rounded where the rule rounds; whatever is worked out from them is safe too. */
public record ShownParts(double numerator, double denominator) {}
