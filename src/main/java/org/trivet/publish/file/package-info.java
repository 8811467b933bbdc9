/**
 * The files of a publication: tidy figures with their description, workbooks, the page on paper, all made from one protected board.
 * The same board gives the same bytes.
 */
@NullMarked
package org.trivet.publish.file;

import org.jspecify.annotations.NullMarked;
