/**
 * The one room that knows the solver: farthest moves within sums, by linear and by whole-number programmes, and cheapest covers. What a
 * linear programme claims is reckoned again in whole numbers before anyone may rely on it.
 */
@NullMarked
package org.trivet.disclosure.solve;

import org.jspecify.annotations.NullMarked;
