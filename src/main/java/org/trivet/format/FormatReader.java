package org.trivet.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivet.contract.FeedContract;
import org.trivet.contract.FileFormat;
import org.trivet.contract.HeaderMatch;
import org.trivet.contract.TableContract;

/** The one door to the senders' files, whatever their format. */
public final class FormatReader {
  private FormatReader() {}

  /** Opens a file as rows in the order of the table's columns. Throws {@link BrokenFile} here or while reading on. */
  public static WrittenRows open(Path file, FeedContract feed, TableContract table) {
    try {
      return switch (feed.format().kind()) {
        case CSV -> CsvRows.open(file, feed.format(), table.columns());
        case NDJSON -> JsonRows.open(file, feed.format(), table.columns());
        case XML -> XmlRows.open(file, feed.format(), table);
      };
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The columns that a file brings for each table that its rows belong to, as it writes them: the one table of a CSV file or of a file of
   * resources (which have no header), all tables of the feed for XML.
   *
   * @param likest the table that the content is most like
   */
  public static Map<TableContract, List<String>> headers(
      Path file, FeedContract feed, TableContract likest) {
    return switch (feed.format().kind()) {
      case CSV -> Map.of(likest, header(file, feed.format()));
      case NDJSON -> Map.of(likest, List.of());
      case XML -> XmlLayout.of(file, feed.format()).headers(feed);
    };
  }

  /** The header of a CSV file; empty for an empty file. */
  public static List<String> header(Path file, FileFormat format) {
    try {
      return CsvRows.header(file, format);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The table whose contract a file's content is most like, looked for in every feed: a file in the wrong folder names its own feed.
   *
   * @param expected the feed it arrived as, whose format it is read in
   */
  public static Optional<HeaderMatch> tableOf(
      Path file, FeedContract expected, List<FeedContract> feeds) {
    return switch (expected.format().kind()) {
      case CSV -> HeaderMatch.best(feeds, header(file, expected.format()));
      case NDJSON -> tableOfResource(file, expected, feeds);
      case XML -> XmlLayout.of(file, expected.format()).likest(feeds);
    };
  }

  private static Optional<HeaderMatch> tableOfResource(
      Path file, FeedContract expected, List<FeedContract> feeds) {
    var type = resourceType(file, expected.format());
    return feeds.stream()
        .filter(feed -> feed.format().resource().filter(type::equals).isPresent())
        .flatMap(feed -> feed.tables().stream()
            .map(table -> new HeaderMatch(
                feed, table, List.of(), List.of(), table.columns().size())))
        .findFirst();
  }

  private static String resourceType(Path file, FileFormat format) {
    try {
      return JsonRows.resourceType(file, format);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
