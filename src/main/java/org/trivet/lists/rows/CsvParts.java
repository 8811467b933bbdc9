package org.trivet.lists.rows;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.trivet.format.Encodings;

/** A CSV file in parts: cut between rows, so that each can be parsed by itself. */
final class CsvParts {
  private static final String NO_CSV = "it is no CSV, or is cut off";

  private final Path file;
  private final CsvFormat format;

  private CsvParts(Path file, CsvFormat format) {
    this.file = file;
    this.format = format;
  }

  static ListParts of(Path file) {
    return of(file, CsvCuts.USUAL_BYTES);
  }

  /** @param bytes no fewer are in a part, but for the last */
  static ListParts of(Path file, int bytes) {
    var format = CsvFormat.of(file);
    var parts = new CsvParts(file, format);
    try (var rows = CsvRows.open(file, format)) {
      var cuts = CsvCuts.of(file, format.separator(), bytes);
      return new ListParts(
          rows.header(),
          IntStream.range(0, cuts.size()).mapToObj(at -> parts.part(cuts, at)).toList());
    } catch (IOException unreadable) {
      throw new BrokenList("it cannot be opened", unreadable);
    }
  }

  /** The first row of the first part is the header. */
  private ListParts.Part part(List<CsvCuts.Cut> cuts, int at) {
    var cut = cuts.get(at);
    return taker -> read(cut, new RowsToTaker(taker, cut.linesBefore(), at == 0 ? 1 : 0));
  }

  private void read(CsvCuts.Cut cut, RowsToTaker rows) {
    try (var reader = format.reader().build(rows, text(cut))) {
      reader.forEach(row -> {});
    } catch (IOException | CsvParseException | UncheckedIOException broken) {
      throw new BrokenList(NO_CSV, broken);
    }
  }

  private String text(CsvCuts.Cut cut) throws IOException {
    if (cut.bytes() > Integer.MAX_VALUE - 8) {
      throw new BrokenList(NO_CSV);
    }
    var bytes = ByteBuffer.allocate((int) cut.bytes());
    try (var channel = FileChannel.open(file)) {
      var at = cut.from();
      for (var read = 0; read >= 0 && bytes.hasRemaining(); at += read) {
        read = channel.read(bytes, at);
      }
    }
    var skipped = cut.from() == 0 ? Encodings.lengthOfMark(bytes.array()) : 0;
    return new String(bytes.array(), skipped, bytes.position() - skipped, format.encoding());
  }
}
