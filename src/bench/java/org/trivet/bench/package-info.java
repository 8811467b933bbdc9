/**
 * Measurements of speed and size, run by hand; the numbers they gave stand in the decision records.
 * Nothing here is part of the product or of its tests.
 */
@NullMarked
package org.trivet.bench;

import org.jspecify.annotations.NullMarked;
