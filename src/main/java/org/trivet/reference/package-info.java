/**
 * The reference pages, made from the contracts, the measures and the rules themselves.
 * A page that is made from the text that the night reads can't say anything else than what the night does.
 */
@NullMarked
package org.trivet.reference;

import org.jspecify.annotations.NullMarked;
