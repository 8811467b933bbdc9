/**
 * A publication as cells and sums for disclosure control, and what the engine leaves to be shown of it.
 * The only place where an unprotected figure is looked at; whatever is drawn or written comes from what leaves it.
 */
@NullMarked
package org.trivet.publish.cells;

import org.jspecify.annotations.NullMarked;
