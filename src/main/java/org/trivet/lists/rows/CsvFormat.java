package org.trivet.lists.rows;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.trivet.format.Encodings;

/** How a CSV file is written: its encoding, and what separates its values: commas, or semicolons or tabs where the header has no comma. */
record CsvFormat(Charset encoding, char separator) {
  /** As spreadsheets save them; the last one decodes anything. */
  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.ISO_8859_1);

  static CsvFormat of(Path file) {
    try {
      var encoding = Encodings.detect(file, ENCODINGS);
      try (var text = Encodings.open(file, encoding)) {
        return new CsvFormat(encoding, separator(text));
      }
    } catch (IOException unreadable) {
      throw new BrokenList("it cannot be opened", unreadable);
    }
  }

  /** Told by the first line that says anything; separators in quotes are text. */
  private static char separator(BufferedReader text) throws IOException {
    var line = text.readLine();
    while (line != null && line.isBlank()) {
      line = text.readLine();
    }
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

  /** Settings of a reader of such a file. */
  CsvReader.CsvReaderBuilder reader() {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .commentStrategy(CommentStrategy.NONE)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
  }
}
