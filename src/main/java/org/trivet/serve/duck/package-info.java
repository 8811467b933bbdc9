/**
 * DuckDB behind a few words: open, run, ask one value.
 * The rest of the serving code writes SQL and never handles a checked SQL exception.
 */
@NullMarked
package org.trivet.serve.duck;

import org.jspecify.annotations.NullMarked;
