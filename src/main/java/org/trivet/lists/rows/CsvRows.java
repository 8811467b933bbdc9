package org.trivet.lists.rows;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.trivet.format.Encodings;

/** Rows of a CSV file. */
final class CsvRows implements ListRows {
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> rows;
  private final List<String> header;

  private CsvRows(CsvReader<CsvRecord> reader) {
    this.reader = reader;
    this.rows = reader.iterator();
    if (!orBroken(rows::hasNext)) {
      throw new BrokenList("it is empty");
    }
    this.header = orBroken(rows::next).getFields().stream().map(CsvRows::bare).toList();
  }

  static CsvRows open(Path file) {
    return open(file, CsvFormat.of(file));
  }

  static CsvRows open(Path file, CsvFormat format) {
    try {
      return new CsvRows(format.reader().ofCsvRecord(Encodings.open(file, format.encoding())));
    } catch (IOException unreadable) {
      throw new BrokenList("it cannot be opened", unreadable);
    }
  }

  private static String bare(String column) {
    return column.replace("\uFEFF", "").strip();
  }

  private static <T> T orBroken(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (CsvParseException | UncheckedIOException broken) {
      throw new BrokenList("it is no CSV, or is cut off", broken);
    }
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public boolean hasNext() {
    return orBroken(rows::hasNext);
  }

  @Override
  public ListRow next() {
    var row = orBroken(rows::next);
    return new ListRow(row.getStartingLineNumber(), row.getFields());
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException notClosed) {
      throw new BrokenList("it cannot be closed", notClosed);
    }
  }
}
