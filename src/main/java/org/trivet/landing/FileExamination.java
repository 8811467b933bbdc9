package org.trivet.landing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trivet.contract.FeedContract;
import org.trivet.contract.HeaderMatch;
import org.trivet.contract.Load;
import org.trivet.contract.TableContract;
import org.trivet.format.BrokenFile;
import org.trivet.format.FormatReader;

/** Reads a file to its end and finds, by content alone, which table of which feed it is. */
final class FileExamination {
  private final List<FeedContract> feeds;

  FileExamination(List<FeedContract> feeds) {
    this.feeds = List.copyOf(feeds);
  }

  /**
   * What the file holds: one table, or every table of a feed whose format puts them in one file. Throws {@link Unfit} when it is broken,
   * empty, or nothing of this feed.
   */
  List<Examined> examine(Path file, FeedContract feed) {
    if (isBlank(file)) {
      throw LandingSentences.emptyFile(feed);
    }
    return FormatReader.headers(file, feed, tableOf(file, feed)).entrySet().stream()
        .map(found -> examine(file, feed, found.getKey(), found.getValue()))
        .toList();
  }

  private static Examined examine(
      Path file, FeedContract feed, TableContract table, List<String> header) {
    var examined = new Examined(feed, table, header, survey(file, feed, table));
    if (examined.survey().rows() == 0 && table.isPersonList() && table.load() != Load.DELTA) {
      throw LandingSentences.noPersonAtAll(feed, table);
    }
    return examined;
  }

  /** The table of any feed that a file's content is most like, read in that feed's format. */
  Optional<HeaderMatch> likest(Path file) {
    return feeds.stream()
        .collect(Collectors.toMap(FeedContract::format, feed -> feed, (one, same) -> one))
        .values()
        .stream()
        .flatMap(reader -> recognised(file, reader, feeds).stream())
        .max(Comparator.comparingDouble(HeaderMatch::likeness));
  }

  private TableContract tableOf(Path file, FeedContract feed) {
    var own = recognised(file, feed, List.of(feed));
    var inItsFormat = recognised(file, feed, feeds);
    if (own.isPresent() && own.get().likeness() >= inItsFormat.orElse(own.get()).likeness()) {
      return own.get().table();
    }
    throw inItsFormat
        .or(() -> likest(file))
        .map(other -> LandingSentences.ofAnotherFeed(feed, other))
        .orElseGet(() -> unrecognised(file, feed));
  }

  /** A file that cannot be read at all is told as broken; one that can, as unknown. */
  private static Unfit unrecognised(Path file, FeedContract feed) {
    try {
      FormatReader.tableOf(file, feed, List.of(feed));
      return LandingSentences.unrecognised(feed);
    } catch (BrokenFile broken) {
      return LandingSentences.broken(feed, Optional.empty(), broken);
    }
  }

  private static Optional<HeaderMatch> recognised(
      Path file, FeedContract reader, List<FeedContract> among) {
    try {
      return FormatReader.tableOf(file, reader, among);
    } catch (BrokenFile notOfThatFormat) {
      return Optional.empty();
    }
  }

  private static RowSurvey survey(Path file, FeedContract feed, TableContract table) {
    var periodColumns = table
        .period()
        .filter(source -> source.table().isEmpty())
        .map(TableContract.PeriodSource::columns)
        .orElse(List.of());
    try {
      return RowSurvey.of(file, feed, table, periodColumns);
    } catch (BrokenFile broken) {
      throw LandingSentences.broken(feed, Optional.of(table), broken);
    }
  }

  private static boolean isBlank(Path file) {
    try (InputStream bytes = new java.io.BufferedInputStream(Files.newInputStream(file))) {
      for (var next = bytes.read(); next >= 0; next = bytes.read()) {
        if (next > ' ' && next != 0xEF && next != 0xBB && next != 0xBF) {
          return false;
        }
      }
      return true;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
