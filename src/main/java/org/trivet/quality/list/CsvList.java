package org.trivet.quality.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The list as CSV: UTF-8 behind a byte-order mark, without which spreadsheets take it for an older encoding. */
final class CsvList implements Closeable {
  private final CsvWriter csv;

  CsvList(Path file, List<String> header) throws IOException {
    var out = Files.newBufferedWriter(file, UTF_8);
    out.write('\ufeff');
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    csv.writeRecord(header);
  }

  void add(List<Object> cells) {
    csv.writeRecord(cells.stream().map(Object::toString).toList());
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
