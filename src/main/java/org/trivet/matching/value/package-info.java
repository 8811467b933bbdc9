/**
 * Values of records as matching sees them: cleaned, written one way, and numbered. Two values are the same if their numbers are, so that
 * most comparisons of names cost one comparison of integers.
 */
@NullMarked
package org.trivet.matching.value;

import org.jspecify.annotations.NullMarked;
