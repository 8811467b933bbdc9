package org.trivet.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.trivet.contract.FileFormat;
import org.trivet.contract.TableContract;

/**
 * The rows of one table of an XML file: one per element that the table's {@code rows} names. A column is written as a path from that
 * element, upwards too; where it finds several values the first counts.
 */
final class XmlRows implements WrittenRows {
  private final XmlParts parts;
  private final XmlPath each;
  private final XmlPath rows;
  private final List<List<XmlPath>> columns;
  private final Deque<XmlNode> waiting = new ArrayDeque<>();
  private boolean restRead;

  private XmlRows(XmlParts parts, XmlPath each, TableContract table) {
    this.parts = parts;
    this.each = each;
    this.rows = rowsOf(table);
    this.columns = table.columns().stream()
        .map(column -> column.written().stream().map(XmlPath::of).toList())
        .toList();
  }

  static XmlRows open(Path file, FileFormat format, TableContract table) throws IOException {
    var each = eachOf(format);
    return new XmlRows(XmlParts.open(file, each), each, table);
  }

  static XmlPath eachOf(FileFormat format) {
    return XmlPath.of(format.each().orElse(""));
  }

  static XmlPath rowsOf(TableContract table) {
    return XmlPath.of(table.rows().orElseThrow());
  }

  @Override
  public boolean hasNext() {
    while (waiting.isEmpty() && !restRead) {
      if (parts.hasNext()) {
        add(parts.next());
      } else {
        parts
            .rest()
            .filter(root -> !rows.beginsWith(each))
            .ifPresent(root -> rows.from(root).forEach(waiting::add));
        restRead = true;
      }
    }
    return !waiting.isEmpty();
  }

  private void add(XmlNode piece) {
    if (rows.beginsWith(each)) {
      rows.from(each.length()).from(piece).forEach(waiting::add);
    }
  }

  @Override
  public WrittenRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var row = waiting.remove();
    var values = columns.stream().map(paths -> firstOf(paths, row)).toList();
    return new WrittenRow(row.line(), WrittenRow.Shape.WHOLE, values);
  }

  private static String firstOf(List<XmlPath> paths, XmlNode row) {
    return paths.stream()
        .map(path -> path.valueFrom(row))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("");
  }

  @Override
  public long blankRows() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
