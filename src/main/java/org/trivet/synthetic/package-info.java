/**
 * The made-up authority: one population, consistent over all sources and nights, with the truth known.
 * Nobody in it exists; names, numbers, schools and postcodes are invented.
 */
@NullMarked
package org.trivet.synthetic;

import org.jspecify.annotations.NullMarked;
