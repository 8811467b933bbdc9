package org.trivet.lists;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.trivet.lists.rows.ListRows;
import org.trivet.matching.value.RecordsPart;

/** A list whose parts have all been read. */
record ReadList(Path file, List<PartRows> parts) {
  ReadList {
    parts = List.copyOf(parts);
  }

  List<RecordsPart> records() {
    return parts.stream().map(PartRows::records).toList();
  }

  /** The list, unless an id comes in it twice. */
  ReadList withUniqueIds(ListColumns columns) {
    var ids = new HashSet<String>();
    for (var part : records()) {
      for (var id : part.ids()) {
        if (!ids.add(id)) {
          throw ListRefusals.sameIdTwice(file, lineOfSecond(id, columns));
        }
      }
    }
    return this;
  }

  /** Lines are not kept, since hardly anyone asks for one. */
  private long lineOfSecond(String id, ListColumns columns) {
    var lines = new ArrayList<Long>();
    try (var rows = ListRows.open(file, column -> true)) {
      while (rows.hasNext()) {
        var row = rows.next();
        if (Lists.value(row, columns.id()).strip().equals(id)) {
          lines.add(row.line());
        }
      }
    }
    return lines.get(1);
  }

  /** What there is to say of the rows that were read. */
  Optional<String> remark() {
    var uneven = parts.stream().mapToLong(PartRows::uneven).sum();
    return parts.stream()
        .filter(part -> part.uneven() > 0)
        .findFirst()
        .map(part ->
            "%s: %,d %s more or fewer values than the header has columns, the first in line %d; taken as far as they go"
                .formatted(
                    file.getFileName(),
                    uneven,
                    uneven == 1 ? "row has" : "rows have",
                    part.firstUneven()));
  }
}
