package org.trivet.disclosure.rule;

/** The two parts of a figure, in cases and in different children. */
public record Parts(
    double numerator, double denominator, long childrenNumerator, long childrenDenominator) {}
