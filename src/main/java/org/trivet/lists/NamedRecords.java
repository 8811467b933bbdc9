package org.trivet.lists;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.trivet.matching.value.Records;

/** Records found by the name of their list and their id in it. */
public final class NamedRecords {
  private final Records records;
  private final List<Map<String, Integer>> byId;

  public NamedRecords(Records records) {
    this.records = records;
    this.byId = IntStream.range(0, records.lists().size())
        .<Map<String, Integer>>mapToObj(list -> new HashMap<>())
        .toList();
    for (var record = 0; record < records.size(); record++) {
      byId.get(records.keys().list(record)).put(records.keys().id(record), record);
    }
  }

  /** A record that an option names as {@code list:id}; refused where no list holds it. */
  public int named(String option, String written) {
    var colon = written.indexOf(':');
    return (colon < 0
            ? OptionalInt.empty()
            : find(written.substring(0, colon), written.substring(colon + 1)))
        .orElseThrow(() -> ListRefusals.noSuchRecord(option, records.lists()));
  }

  /** A record by its list's name and its id; empty where no list holds it. */
  OptionalInt find(String list, String id) {
    var at = records.lists().indexOf(list);
    var record = at < 0 ? null : byId.get(at).get(id);
    return record == null ? OptionalInt.empty() : OptionalInt.of(record);
  }
}
