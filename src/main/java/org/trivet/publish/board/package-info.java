/**
 * What a board page says, before any HTML: protected figures, findings in words, comparisons and notes.
 * Everything a page or a file shows comes from here, so nothing unprotected can reach a reader by another way.
 */
@NullMarked
package org.trivet.publish.board;

import org.jspecify.annotations.NullMarked;
