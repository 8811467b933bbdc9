package org.trivet.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.trivet.contract.Column;
import org.trivet.contract.FileFormat;

/** Rows of a CSV file, in the order of the contract's columns whatever the order of the file's. */
final class CsvRows implements WrittenRows {
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private final int width;
  private final int[] places;
  private final boolean endsWithNewline;
  private final RowNumbers numbers = new RowNumbers();
  private List<String> header = List.of();
  private long blankRows;
  private long lastLine = 1;
  private long lastRow = 1;
  private @Nullable CsvRecord next;

  private CsvRows(CsvReader<CsvRecord> reader, List<Column> columns, Path file) throws IOException {
    this.reader = reader;
    this.records = reader.iterator();
    this.endsWithNewline = endsWithNewline(file);
    var header = readHeader();
    this.width = header.size();
    this.places = columns.stream().mapToInt(column -> placeOf(column, header)).toArray();
    this.next = advance();
  }

  static CsvRows open(Path file, FileFormat format, List<Column> columns) throws IOException {
    return new CsvRows(reader(file, format), columns, file);
  }

  /** The header of a file; empty for an empty file. */
  static List<String> header(Path file, FileFormat format) throws IOException {
    try (var rows = new CsvRows(reader(file, format), List.of(), file)) {
      return rows.header;
    }
  }

  private static CsvReader<CsvRecord> reader(Path file, FileFormat format) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(format.separator())
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(Encodings.open(file, format.encodings()));
  }

  private List<String> readHeader() {
    var first = nextRecord();
    header = first == null
        ? List.of()
        : first.getFields().stream()
            .map(name -> name.replace('\u00a0', ' ').strip())
            .toList();
    return header;
  }

  private static int placeOf(Column column, List<String> header) {
    for (var place = 0; place < header.size(); place++) {
      if (column.isWrittenAs(header.get(place))) {
        return place;
      }
    }
    return -1;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public WrittenRow next() {
    var row = next;
    if (row == null) {
      throw new NoSuchElementException();
    }
    var number = lastRow;
    next = advance();
    if (row.getFieldCount() != width && next == null) {
      refuseUnfinished(row);
    }
    return written(row, number);
  }

  /** The last row has a wrong number of fields: the file was cut off in it, or a quote swallowed the rest of the file. */
  private void refuseUnfinished(CsvRecord row) {
    var line = row.getStartingLineNumber();
    if (row.getFields().stream().anyMatch(field -> field.indexOf('\n') >= 0)) {
      throw new BrokenFile(line, "a quote in line %d is never closed".formatted(line));
    }
    if (!endsWithNewline) {
      throw new BrokenFile(
          line,
          "the file ends in the middle of line %d: it was cut off on the way".formatted(line));
    }
  }

  private WrittenRow written(CsvRecord row, long number) {
    var values = new String[places.length];
    for (var i = 0; i < places.length; i++) {
      values[i] = places[i] >= 0 && places[i] < row.getFieldCount() ? row.getField(places[i]) : "";
    }
    var shape = row.getFieldCount() == width ? WrittenRow.Shape.WHOLE : WrittenRow.Shape.RAGGED;
    return new WrittenRow(row.getStartingLineNumber(), number, shape, Arrays.asList(values));
  }

  private @Nullable CsvRecord advance() {
    var row = nextRecord();
    while (row != null && isBlank(row)) {
      blankRows++;
      row = nextRecord();
    }
    return row;
  }

  private @Nullable CsvRecord nextRecord() {
    try {
      if (!records.hasNext()) {
        return null;
      }
      var row = records.next();
      lastLine = row.getStartingLineNumber();
      lastRow = numbers.of(row);
      return row;
    } catch (CsvParseException malformed) {
      throw new BrokenFile(
          lastLine + 1,
          "the file can't be read as CSV after line %d: a quote is out of place or was never closed"
              .formatted(lastLine));
    }
  }

  private static boolean isBlank(CsvRecord row) {
    for (var i = 0; i < row.getFieldCount(); i++) {
      if (!row.getField(i).isBlank()) {
        return false;
      }
    }
    return true;
  }

  private static boolean endsWithNewline(Path file) throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
      if (bytes.length() == 0) {
        return true;
      }
      bytes.seek(bytes.length() - 1);
      var last = bytes.read();
      return last == '\n' || last == '\r';
    }
  }

  @Override
  public long blankRows() {
    return blankRows;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
