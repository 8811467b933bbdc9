/**
 * The rows of a list as its file holds them, whether CSV or Parquet, every value as text. Parquet is read by DuckDB, which is opened here
 * and nowhere else among the lists.
 */
@NullMarked
package org.trivet.lists.rows;

import org.jspecify.annotations.NullMarked;
