package org.trivet.landing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.trivet.contract.FeedContract;

/** Where one night's files go: {@code landing/<feed>/<date>} and {@code quarantine/<feed>/<date>} under the home. */
record LandingFolders(Path home, LocalDate date) {

  Path landed(FeedContract feed) {
    return home.resolve("landing").resolve(feed.feed()).resolve(date.toString());
  }

  Path quarantined(FeedContract feed) {
    return home.resolve("quarantine").resolve(feed.feed()).resolve(date.toString());
  }

  PartFiles parts(FeedContract feed) {
    return new PartFiles(landed(feed));
  }

  /** Deletes what killed or ended pulls of this feed left half-way, on whatever date. */
  void clearParts(FeedContract feed) {
    var days = landed(feed).getParent();
    if (days == null || !Files.isDirectory(days)) {
      return;
    }
    try (Stream<Path> folders = Files.list(days)) {
      folders.filter(Files::isDirectory).forEach(day -> new PartFiles(day).clear());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
