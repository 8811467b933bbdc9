/**
 * What people decide of doubtful pairs: the lines of the ledger's log about a pair, and the pins that follow from them.
 * Reads and writes the log alone; it knows neither names nor weights but what a decision says it was made on.
 */
@NullMarked
package org.trivet.review;

import org.jspecify.annotations.NullMarked;
