package org.trivet.format;

import java.util.List;

/**
 * One row as its sender wrote it.
 *
 * @param line where it starts in the file, from 1, as a text editor counts
 * @param row its number as its sender counts: the row of a spreadsheet, where the header is row 1 and a value of several lines is one row;
 *     in JSON the number of the resource
 * @param values in the order of the contract's columns; empty text where the file has nothing
 */
public record WrittenRow(long line, long row, Shape shape, List<String> values) {
  /** A row of a file in which lines and rows are counted alike. */
  public WrittenRow(long line, Shape shape, List<String> values) {
    this(line, line, shape, values);
  }

  /** Whether the row has as many fields as the header. */
  public enum Shape {
    WHOLE,
    /** More or fewer fields than the header: which value belongs where can't be known. */
    RAGGED
  }
}
