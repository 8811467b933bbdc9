package org.trivet.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.trivet.contract.FeedContract;

/** Keeps what could not be landed, with the reason beside it. */
record Quarantine(LandingFolders folders) {
  private static final String REASON = ".reason.txt";

  /** Moves a file here and writes why; returns where it lies, relative to the home. */
  Path keep(FeedContract feed, PartFile part, String reason) {
    var target = folders.quarantined(feed).resolve(part.landedName());
    try {
      Owner.folder(folders.quarantined(feed));
      writeReason(target.resolveSibling(target.getFileName() + REASON), reason);
      Files.move(
          part.path(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException cannotWrite) {
      throw LandingSentences.cannotPlace(part.offered(), target, cannotWrite);
    }
    return folders.home().relativize(target);
  }

  private static void writeReason(Path file, String reason) throws IOException {
    if (Files.notExists(file)) {
      Files.createFile(file, Owner.file());
    }
    Files.writeString(file, reason + System.lineSeparator(), StandardOpenOption.TRUNCATE_EXISTING);
  }
}
