package org.trivet.synthetic.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A table sent as nightly changes: everything on the first night, then what is new, changed or deleted. */
final class DeltaTable {
  private static final String IN_FORCE = "A";
  private static final String DELETED = "D";

  private final List<CsvFile> files;
  private final List<String> changedAt = new ArrayList<>();

  DeltaTable(Inbox inbox, String table, List<String> columns) {
    List<String> header = new ArrayList<>(columns);
    header.add("record_status");
    header.add("changed_at");
    this.files = inbox.nightly(Source.PROVIDER, table, header, Set.of());
    for (var night = 0; night < files.size(); night++) {
      changedAt.add(inbox.setting().night(night) + "T01:30:00");
    }
  }

  /** A row as it stands on each night; empty while the list does not have it. */
  interface Versions {
    Optional<List<String>> on(int night);
  }

  void write(Versions versions) {
    Optional<List<String>> before = Optional.empty();
    for (var night = 0; night < files.size(); night++) {
      var now = versions.on(night);
      if (now.isPresent() && !now.equals(before)) {
        send(night, now.get(), IN_FORCE);
      } else if (now.isEmpty() && before.isPresent()) {
        send(night, before.get(), DELETED);
      }
      before = now;
    }
  }

  private void send(int night, List<String> row, String status) {
    List<String> fields = new ArrayList<>(row);
    fields.add(status);
    fields.add(changedAt.get(night));
    files.get(night).row(fields);
  }
}
