package org.trivet.lists.rows;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/** Hands the values that the CSV parser finds straight on, without making a text of each. */
final class RowsToTaker extends AbstractBaseCsvCallbackHandler<Boolean> {
  private final RowTaker taker;
  private final long linesBefore;
  private int toSkip;

  /**
   * @param linesBefore how many lines of the file stand before the parsed text
   * @param toSkip how many rows are not handed on: the header
   */
  RowsToTaker(RowTaker taker, long linesBefore, int toSkip) {
    this.taker = taker;
    this.linesBefore = linesBefore;
    this.toSkip = toSkip;
  }

  @Override
  protected void handleBegin(long line) {
    if (toSkip == 0) {
      taker.begin(linesBefore + line);
    }
  }

  @Override
  protected void handleField(int column, char[] letters, int from, int length, boolean isQuoted) {
    if (toSkip == 0) {
      taker.value(column, letters, from, length);
    }
  }

  @Override
  protected Boolean buildRecord() {
    if (toSkip == 0) {
      taker.end(getFieldCount());
    }
    toSkip = Math.max(0, toSkip - 1);
    return true;
  }
}
