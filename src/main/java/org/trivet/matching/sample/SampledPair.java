package org.trivet.matching.sample;

/**
 * One pair of a sample, the smaller record first.
 *
 * @param weight its match weight
 */
public record SampledPair(int one, int other, Stratum stratum, double weight) {}
