package org.trivet.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the encoding a file is really in, among those that its contract allows, and opens it without its byte order mark. */
public final class Encodings {
  private static final int CHUNK = 1 << 16;
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private Encodings() {}

  /** A file in the first of these encodings that decodes all of it; throws {@link BrokenFile} where none does. */
  public static BufferedReader open(Path file, List<Charset> allowed) throws IOException {
    return open(file, detect(file, allowed));
  }

  /** Throws {@link BrokenFile} when no allowed encoding decodes the whole file. */
  public static Charset detect(Path file, List<Charset> allowed) throws IOException {
    for (var charset : allowed) {
      if (decodes(file, charset)) {
        return charset;
      }
    }
    throw new BrokenFile(0, "the file is in none of the agreed encodings (%s)".formatted(allowed));
  }

  /** A file whose encoding is known. */
  public static BufferedReader open(Path file, Charset charset) throws IOException {
    Reader reader = new InputStreamReader(withoutMark(Files.newInputStream(file)), charset);
    return new BufferedReader(reader, CHUNK);
  }

  /** How many bytes at the beginning of a file are its byte order mark. */
  public static int lengthOfMark(byte[] beginning) {
    var length = UTF_8_MARK.length;
    return beginning.length >= length
            && java.util.Arrays.equals(beginning, 0, length, UTF_8_MARK, 0, length)
        ? length
        : 0;
  }

  private static InputStream withoutMark(InputStream in) throws IOException {
    var pushback = new PushbackInputStream(in, UTF_8_MARK.length);
    var start = pushback.readNBytes(UTF_8_MARK.length);
    if (!java.util.Arrays.equals(start, UTF_8_MARK)) {
      pushback.unread(start);
    }
    return pushback;
  }

  private static boolean decodes(Path file, Charset charset) throws IOException {
    var decoder = charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    var bytes = ByteBuffer.allocate(CHUNK);
    var chars = CharBuffer.allocate(CHUNK);
    try (var channel = FileChannel.open(file)) {
      var atEnd = false;
      while (!atEnd) {
        atEnd = channel.read(bytes) < 0;
        bytes.flip();
        if (decoder.decode(bytes, chars, atEnd).isError()) {
          return false;
        }
        bytes.compact();
        chars.clear();
      }
    }
    return true;
  }
}
