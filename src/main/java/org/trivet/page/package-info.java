/**
 * Pieces of self-contained pages. Whatever data says is escaped where it enters, so that no value can become markup.
 */
@NullMarked
package org.trivet.page;

import org.jspecify.annotations.NullMarked;
