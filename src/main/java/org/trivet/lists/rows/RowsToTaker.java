package org.trivet.lists.rows;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;

/** Hands the values that the CSV parser finds straight on, without making a text of each; empty lines are no rows. */
final class RowsToTaker extends CsvCallbackHandler<Boolean> {
  private final RowTaker taker;
  private final long linesBefore;
  private int toSkip;
  private int values;
  private RecordType type = RecordType.DATA;

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
  protected RecordType getRecordType() {
    return type;
  }

  @Override
  protected int getFieldCount() {
    return values;
  }

  @Override
  protected void beginRecord(long line) {
    type = RecordType.DATA;
    values = 0;
    if (toSkip == 0) {
      taker.begin(linesBefore + line);
    }
  }

  @Override
  protected void addField(char[] letters, int from, int length, boolean isQuoted) {
    if (toSkip == 0) {
      taker.value(values, letters, from, length);
    }
    values++;
  }

  @Override
  protected void setComment(char[] letters, int from, int length) {
    throw new IllegalStateException("Lists have no comments");
  }

  @Override
  protected void setEmpty() {
    type = RecordType.EMPTY;
  }

  @Override
  protected Boolean buildRecord() {
    if (type == RecordType.DATA) {
      if (toSkip == 0) {
        taker.end(values);
      }
      toSkip = Math.max(0, toSkip - 1);
    }
    return true;
  }
}
