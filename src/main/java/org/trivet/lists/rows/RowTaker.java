package org.trivet.lists.rows;

/** Takes rows one after another, value by value. */
public interface RowTaker {
  /** A row begins. */
  void begin(long line);

  /** A value of the row; the letters are lent and may not be kept. */
  void value(int column, char[] letters, int from, int length);

  /** The row ends. */
  void end(int values);
}
