package org.trivet.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of finished files that stands in a second place without being written again: no file of a table is ever changed. */
public final class LinkedFolder {
  private LinkedFolder() {}

  /** Links every file of one folder into a new one; copies where the disk can't link. */
  public static void make(Path from, Path to) {
    try (var files = Files.list(from)) {
      Files.createDirectories(to);
      for (var file : files.toList()) {
        link(file, to.resolve(file.getFileName()));
      }
    } catch (IOException cannotLink) {
      throw new UncheckedIOException(cannotLink);
    }
  }

  private static void link(Path file, Path target) throws IOException {
    try {
      Files.createLink(target, file);
    } catch (UnsupportedOperationException | IOException noLinksHere) {
      Files.copy(file, target);
    }
  }
}
