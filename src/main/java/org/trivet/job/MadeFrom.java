package org.trivet.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file in a standardised table's folder that says what it was made from; its first line is the fingerprint of all of it. */
public final class MadeFrom {
  private static final String FILE = "_made-from";

  private MadeFrom() {}

  /** What the folder says; nothing where it says nothing. */
  public static List<String> lines(Path folder) {
    var file = folder.resolve(FILE);
    try {
      return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The fingerprint of all that the table was made from: two folders with the same one hold the same table. */
  public static Optional<String> fingerprint(Path folder) {
    return lines(folder).stream().findFirst();
  }

  /** Writes it into the folder of a table that has been made. */
  public static void keep(Path folder, List<String> lines) {
    try {
      Files.write(folder.resolve(FILE), lines);
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }
}
