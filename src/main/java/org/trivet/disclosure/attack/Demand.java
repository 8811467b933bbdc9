package org.trivet.disclosure.attack;

import java.util.BitSet;
import org.trivet.disclosure.table.Need;

/**
 * What must hold of one cell before one attacker.
 *
 * @param spared the cells that only this attacker stands behind and so knows; empty for a reader
 */
public record Demand(int cell, Need need, BitSet spared) {}
