package org.trivet.lists.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Cuts a CSV file between rows, by one quick look at its bytes: a break in quotes is text. */
final class CsvCuts {
  /** Enough for a part's work to outweigh its beginning, and few enough for all cores to have some. */
  static final int USUAL_BYTES = 2 << 20;

  private static final int BUFFER = 1 << 16;

  private final byte separator;
  private final int least;
  private final List<Cut> cuts = new ArrayList<>();
  private boolean isQuoted;
  private boolean mayOpenQuotes = true;
  private byte last;
  private long position;
  private long breaks;
  private long from;
  private long breaksBefore;

  /**
   * A part of a file.
   *
   * @param from its first byte
   * @param until the byte behind its last
   * @param linesBefore how many lines of the file stand before it
   */
  record Cut(long from, long until, long linesBefore) {
    long bytes() {
      return until - from;
    }
  }

  private CsvCuts(char separator, int least) {
    this.separator = (byte) separator;
    this.least = least;
  }

  /** Parts of no fewer bytes than {@code least}, but for the last. */
  static List<Cut> of(Path file, char separator, int least) throws IOException {
    var cuts = new CsvCuts(separator, least);
    try (var bytes = Files.newInputStream(file)) {
      cuts.readAll(bytes);
    }
    return cuts.cuts;
  }

  private void readAll(InputStream bytes) throws IOException {
    var buffer = new byte[BUFFER];
    for (var read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
      for (var at = 0; at < read; at++) {
        read(buffer[at]);
      }
    }
    cut();
  }

  private void read(byte letter) {
    position++;
    if (letter == '"') {
      mayOpenQuotes |= isQuoted;
      isQuoted = mayOpenQuotes && !isQuoted;
    } else if (letter <= ',' || letter == separator) {
      readBreak(letter);
    } else {
      mayOpenQuotes = false;
    }
    last = letter;
  }

  /** Bytes that may be a break between lines or values: a carriage return and the feed behind it are one break. */
  private void readBreak(byte letter) {
    var isFeed = letter == '\n';
    breaks += letter == '\r' || (isFeed && last != '\r') ? 1 : 0;
    mayOpenQuotes = letter == separator || isFeed || letter == '\r';
    if (isFeed && !isQuoted && position - from >= least) {
      cut();
    }
  }

  private void cut() {
    if (position > from) {
      cuts.add(new Cut(from, position, breaksBefore));
    }
    from = position;
    breaksBefore = breaks;
  }
}
