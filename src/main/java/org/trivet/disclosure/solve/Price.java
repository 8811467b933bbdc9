package org.trivet.disclosure.solve;

/**
 * Why a cell can't move farther: what each cell of the scope, if hidden, would lend to its move at most, and how far it moves now. By
 * duality the sum over hidden cells, with what rounded ones lend anyway, bounds the move for every pattern, not only for the one that was
 * tried.
 *
 * @param lends of each cell of the scope, beyond what it lends anyway; {@code OPEN} for a cell without end
 * @param anyway what cells that are shown rounded lend, hidden or not
 */
@SuppressWarnings("ArrayRecordComponent")
public record Price(double[] lends, double anyway, double reach) {}
