package org.trivet.format;

import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the records of a CSV file as a spreadsheet does, where a value of several lines takes one row. Every record is to be asked, in
 * order: only those that reach over more than one line are looked into.
 */
final class RowNumbers {
  private long linesWithinValues;
  private @Nullable CsvRecord before;

  long of(CsvRecord record) {
    var last = before;
    if (last != null && record.getStartingLineNumber() - last.getStartingLineNumber() > 1) {
      linesWithinValues +=
          last.getFields().stream().mapToLong(RowNumbers::lineBreaks).sum();
    }
    before = record;
    return record.getStartingLineNumber() - linesWithinValues;
  }

  /** Line feeds, carriage returns, or both together as one. */
  private static long lineBreaks(String value) {
    var breaks = 0L;
    for (var i = 0; i < value.length(); i++) {
      var letter = value.charAt(i);
      var isSecondHalf = letter == '\n' && i > 0 && value.charAt(i - 1) == '\r';
      if ((letter == '\n' || letter == '\r') && !isSecondHalf) {
        breaks++;
      }
    }
    return breaks;
  }
}
