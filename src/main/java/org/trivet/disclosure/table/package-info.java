/**
 * Tables to protect or to attack, as anyone can write them: figures, sums, what is sensitive, what others know. They are checked whole and
 * become whole numbers here, so that the rest of the engine need not ask again.
 */
@NullMarked
package org.trivet.disclosure.table;

import org.jspecify.annotations.NullMarked;
