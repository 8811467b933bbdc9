package org.trivet.lists.rows;

import java.util.List;

/**
 * One row of a list.
 *
 * @param line where it begins in its file, the header being line 1; of a Parquet file the number of the row
 * @param values as they came, in the order of the header; there may be more or fewer of them
 */
public record ListRow(long line, List<String> values) {}
