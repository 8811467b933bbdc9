package org.trivet.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.trivet.contract.Column;
import org.trivet.contract.FeedContract;
import org.trivet.contract.FileFormat;
import org.trivet.contract.HeaderMatch;
import org.trivet.contract.TableContract;

/**
 * Every different path of an XML file that ends in a value: what a header is to a CSV file.
 *
 * @param paths from the root's children down, in lower case
 */
record XmlLayout(Set<String> paths) {
  private static final double LIKENESS_OF_A_FEED = 0.5;

  /** Reads a file to its end. */
  static XmlLayout of(Path file, FileFormat format) {
    var each = XmlRows.eachOf(format);
    var found = new TreeSet<String>();
    try (var parts = XmlParts.open(file, each)) {
      while (parts.hasNext()) {
        collect(parts.next(), each.after(XmlPath.TOP), found);
      }
      parts
          .rest()
          .ifPresent(root -> root.children()
              .forEach(
                  child -> collect(child, XmlPath.of(child.name()).after(XmlPath.TOP), found)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new XmlLayout(found);
  }

  private static void collect(XmlNode node, XmlPath path, Set<String> found) {
    if (!node.value().isEmpty()) {
      found.add(path.text());
    }
    node.children().forEach(child -> collect(child, XmlPath.of(child.name()).after(path), found));
  }

  /** The feed whose tables know most of the file's paths, if one knows at least half of them. */
  Optional<HeaderMatch> likest(List<FeedContract> feeds) {
    return feeds.stream()
        .filter(feed -> feed.format().kind() == FileFormat.Kind.XML)
        .map(this::match)
        .filter(match -> match.likeness() >= LIKENESS_OF_A_FEED)
        .max(Comparator.comparingDouble(HeaderMatch::likeness));
  }

  private HeaderMatch match(FeedContract feed) {
    var unknown = paths.stream()
        .filter(path -> feed.tables().stream().noneMatch(table -> isKnown(path, table)))
        .toList();
    var first = feed.tables().get(0);
    return new HeaderMatch(feed, first, List.of(), unknown, paths.size() - unknown.size());
  }

  /** For each table of the feed, its columns that the file holds, and the paths under its rows that no table knows. */
  Map<TableContract, List<String>> headers(FeedContract feed) {
    var headers = new LinkedHashMap<TableContract, List<String>>();
    feed.tables().forEach(table -> headers.put(table, header(table, feed)));
    return headers;
  }

  private List<String> header(TableContract table, FeedContract feed) {
    var rows = rowsOf(table);
    if (paths.stream().noneMatch(path -> under(path, rows))) {
      return List.of();
    }
    var known = table.columns().stream().flatMap(column -> writtenIn(column, rows));
    var unknown = paths.stream()
        .filter(path -> feed.tables().stream().noneMatch(other -> isKnown(path, other)))
        .filter(path -> nearest(path, feed).filter(table::equals).isPresent())
        .map(path -> XmlPath.of(path).from(rows.length()).text());
    return Stream.concat(known, unknown).toList();
  }

  private Stream<String> writtenIn(Column column, XmlPath rows) {
    return column.written().stream().filter(written -> {
      var path = XmlPath.of(written);
      return path.asksForPlace() || paths.contains(path.after(rows).text());
    });
  }

  private static boolean isKnown(String path, TableContract table) {
    var rows = rowsOf(table);
    return table.columns().stream()
        .flatMap(column -> column.written().stream())
        .map(XmlPath::of)
        .anyMatch(
            written -> !written.asksForPlace() && written.after(rows).text().equals(path));
  }

  /** The table whose rows a path lies deepest in. */
  private static Optional<TableContract> nearest(String path, FeedContract feed) {
    return feed.tables().stream()
        .filter(table -> under(path, rowsOf(table)))
        .max(Comparator.comparingInt(table -> rowsOf(table).length()));
  }

  private static boolean under(String path, XmlPath rows) {
    return path.equals(rows.text()) || path.startsWith(rows.text() + "/");
  }

  private static XmlPath rowsOf(TableContract table) {
    return XmlRows.rowsOf(table).after(XmlPath.TOP);
  }
}
