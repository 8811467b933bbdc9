package org.trivet.disclosure.solve;

/**
 * Why a cell can't move farther: what each cell of the scope, if hidden, would lend to its move at most, and how far it moves now. By
 * duality the sum over hidden cells bounds the move for every pattern, not only for the one that was tried.
 *
 * @param lends of each cell of the scope; {@code OPEN} for a cell without end
 */
@SuppressWarnings("ArrayRecordComponent")
public record Price(double[] lends, double reach) {}
