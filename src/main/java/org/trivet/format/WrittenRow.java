package org.trivet.format;

import java.util.List;

/**
 * One row as its sender wrote it.
 *
 * @param line where it starts in the file, from 1
 * @param values in the order of the contract's columns; empty text where the file has nothing
 */
public record WrittenRow(long line, Shape shape, List<String> values) {
  /** Whether the row has as many fields as the header. */
  public enum Shape {
    WHOLE,
    /** More or fewer fields than the header: which value belongs where can't be known. */
    RAGGED
  }
}
