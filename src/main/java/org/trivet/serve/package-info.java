/**
 * What people see: one immutable DuckDB file per zone and night, and the doors through which SQL reaches it.
 * {@code zone} says what may appear, {@code release} builds and swaps, {@code sql} answers.
 */
@NullMarked
package org.trivet.serve;

import org.jspecify.annotations.NullMarked;
