package org.trivet.matching;

/** One row of why two records weigh what they weigh: the comparison, the level it reached, and that level's weight. */
public record Explanation(String comparison, String level, double weight) {}
