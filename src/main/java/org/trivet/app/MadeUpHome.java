package org.trivet.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The mark of a home that holds made-up children only: its pseudonyms come from the seed, so that the same seed gives the same tables,
 * and its data may be thrown away.
 */
record MadeUpHome(Path home) {
  private static final String MARK = "made-up.txt";
  private static final String SEED = "seed=";

  /** The seed, when the home is marked. */
  Optional<Long> seed() {
    var mark = home.resolve(MARK);
    if (!Files.isRegularFile(mark)) {
      return Optional.empty();
    }
    try {
      return Files.readAllLines(mark).stream()
          .filter(line -> line.startsWith(SEED))
          .findFirst()
          .map(line -> Long.valueOf(line.substring(SEED.length()).strip()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  void mark(long seed) {
    try {
      Files.writeString(
          home.resolve(MARK),
          "Every child in this folder is made up. The pseudonyms come from the seed and protect no one.\n"
              + SEED + seed + "\n");
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }
}
