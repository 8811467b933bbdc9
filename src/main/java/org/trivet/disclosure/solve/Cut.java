package org.trivet.disclosure.solve;

/** What every safe pattern fulfils: the weights of its hidden cells add up to at least so much. */
@SuppressWarnings("ArrayRecordComponent")
public record Cut(int[] cells, long[] weights, long least) {}
