/**
 * The findings of a night as rows, read from its Parquet in the order in which a sender goes through a file.
 * Rows are handed on one by one, so that a million of them need no more memory than one.
 */
@NullMarked
package org.trivet.serve.findings;

import org.jspecify.annotations.NullMarked;
