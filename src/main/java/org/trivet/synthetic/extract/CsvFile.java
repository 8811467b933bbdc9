package org.trivet.synthetic.extract;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A CSV file that is written row by row; fields are quoted where they must be. */
public final class CsvFile implements Closeable {
  private static final int FLUSH_AT = 1 << 15;
  private static final int BLANK_ROWS = 3;

  private final OutputStream out;
  private final StringBuilder text = new StringBuilder(FLUSH_AT + 1024);
  private final Charset charset;
  private final Set<Defect> defects;
  private final int width;

  private CsvFile(OutputStream out, List<String> header, Set<Defect> defects) {
    this.out = out;
    this.defects = Set.copyOf(defects);
    this.width = header.size();
    this.charset =
        defects.contains(Defect.LATIN_1) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    if (defects.contains(Defect.BYTE_ORDER_MARK)) {
      text.append('\uFEFF');
    }
    row(header);
  }

  /** What is wrong with a file as a whole. */
  public enum Defect {
    BYTE_ORDER_MARK,
    LATIN_1,
    BLANK_ROWS_AT_END
  }

  /** Begins a file with its header; its folder is made. */
  public static CsvFile create(Path file, List<String> header, Set<Defect> defects) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return new CsvFile(new BufferedOutputStream(Files.newOutputStream(file)), header, defects);
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }

  /** Writes a row. */
  public void row(List<String> fields) {
    for (var i = 0; i < fields.size(); i++) {
      if (i > 0) {
        text.append(',');
      }
      field(fields.get(i));
    }
    text.append('\n');
    if (text.length() > FLUSH_AT) {
      flush();
    }
  }

  /** Writes a row. */
  public void row(String... fields) {
    row(List.of(fields));
  }

  private void field(String value) {
    if (needsQuotes(value)) {
      text.append('"').append(value.replace("\"", "\"\"")).append('"');
    } else {
      text.append(value);
    }
  }

  private static boolean needsQuotes(String value) {
    for (var i = 0; i < value.length(); i++) {
      var letter = value.charAt(i);
      if (letter == ',' || letter == '"' || letter == '\n' || letter == '\r') {
        return true;
      }
    }
    return false;
  }

  private void flush() {
    try {
      out.write(text.toString().getBytes(charset));
      text.setLength(0);
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }

  @Override
  public void close() {
    if (defects.contains(Defect.BLANK_ROWS_AT_END)) {
      for (var blank = 0; blank < BLANK_ROWS; blank++) {
        text.append(",".repeat(width - 1)).append('\n');
      }
    }
    flush();
    try {
      out.close();
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }
}
