package org.trivet.lists.rows;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.trivet.format.Encodings;

/** Rows of a CSV file, separated by commas, or by semicolons or tabs where the header has no comma. */
final class CsvRows implements ListRows {
  /** As spreadsheets save them; the last one decodes anything. */
  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.ISO_8859_1);

  private static final int LONGEST_HEADER = 1 << 20;

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
    try {
      var text = Encodings.open(file, ENCODINGS);
      return new CsvRows(CsvReader.builder()
          .fieldSeparator(separator(text))
          .commentStrategy(CommentStrategy.NONE)
          .skipEmptyLines(true)
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
          .ofCsvRecord(text));
    } catch (IOException unreadable) {
      throw new BrokenList("it cannot be opened", unreadable);
    }
  }

  /** Told by the first line that says anything; separators in quotes are text. */
  private static char separator(BufferedReader text) throws IOException {
    text.mark(LONGEST_HEADER);
    var line = text.readLine();
    while (line != null && line.isBlank()) {
      line = text.readLine();
    }
    text.reset();
    var bare = line == null ? "" : line.replaceAll("\"[^\"]*\"?", "");
    if (bare.indexOf(',') >= 0) {
      return ',';
    }
    var semicolons = bare.chars().filter(letter -> letter == ';').count();
    var tabs = bare.chars().filter(letter -> letter == '\t').count();
    if (semicolons + tabs == 0) {
      return ',';
    }
    return tabs > semicolons ? '\t' : ';';
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
