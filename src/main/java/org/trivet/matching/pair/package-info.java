/**
 * Pairs of records: which are candidates, how alike they are, and what that weighs. A pair is compared once, however many blocking rules find
 * it, and is never put down anywhere unless it weighs enough for a look.
 */
@NullMarked
package org.trivet.matching.pair;

import org.jspecify.annotations.NullMarked;
