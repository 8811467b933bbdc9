/**
 * The SQL door: one SELECT against one release, read-only and locked down, with a time limit and a record of who asked.
 * DuckDB's own parser decides what is a SELECT; its errors come back in plain words.
 */
@NullMarked
package org.trivet.serve.sql;

import org.jspecify.annotations.NullMarked;
