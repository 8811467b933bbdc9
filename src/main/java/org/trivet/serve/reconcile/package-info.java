/**
 * How statutory returns agree with the live extracts, told to a person: in words at the desk and as one page to keep.
 * Counts only; the cases themselves are asked for in the identified zone.
 */
@NullMarked
package org.trivet.serve.reconcile;

import org.jspecify.annotations.NullMarked;
