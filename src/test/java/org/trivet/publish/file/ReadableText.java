package org.trivet.publish.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.trivet.publish.board.Board;

/** All that a file says to someone who takes it apart: its text, or every part of its zip. */
public final class ReadableText {
  private ReadableText() {}

  /** All files of a board but paper, one after the other. */
  public static String onScreen(Board board) {
    return new BoardFiles(board)
        .onScreen().stream().map(ReadableText::of).collect(Collectors.joining("\n"));
  }

  private static String of(RenderedFile file) {
    return file.isA(".ods") || file.isA(".xlsx") ? parts(file) : file.text();
  }

  private static String parts(RenderedFile file) {
    var text = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file.bytes()))) {
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        text.append(part.getName()).append('\n').append(new String(zip.readAllBytes(), UTF_8));
      }
      return text.toString();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
