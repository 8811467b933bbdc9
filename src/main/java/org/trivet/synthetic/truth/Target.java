package org.trivet.synthetic.truth;

/**
 * What a figure should come to.
 *
 * @param tolerance how far above or below is still right, in the figure's own unit
 * @param confidence R read in a public source, K general knowledge
 */
public record Target(
    String figure, double target, double tolerance, String confidence, String source) {}
