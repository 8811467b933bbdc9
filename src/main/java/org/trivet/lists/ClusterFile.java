package org.trivet.lists;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A CSV file that says something of every record: its cluster, its person, its group. */
public record ClusterFile(Path file) {
  private static final List<String> LISTED = List.of("source", "id");
  private static final List<String> NAMED = List.of("cluster_id", "identity_id");

  /** From a record to its cluster: {@code cluster_id} or {@code identity_id}, else the first column behind the record's. */
  public Map<String, String> clusters() {
    return byRecord(this::clusterColumn);
  }

  /** From a record to what a column says of it; records of which it says nothing are left out. */
  public Map<String, String> column(String name) {
    var ofRecords = byRecord(header -> {
      if (!header.contains(name)) {
        throw ListRefusals.noSuchGroup(file, name, String.join(", ", header));
      }
      return name;
    });
    ofRecords.values().removeIf(String::isBlank);
    return ofRecords;
  }

  private Map<String, String> byRecord(Function<List<String>, String> column) {
    var byRecord = new HashMap<String, String>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      for (var row : rows) {
        byRecord.put(record(row), row.getField(column.apply(row.getHeader())));
      }
    } catch (IOException unreadable) {
      throw ListRefusals.unreadableClusters(file);
    }
    return byRecord;
  }

  private static String record(NamedCsvRecord row) {
    return row.getHeader().containsAll(LISTED)
        ? row.getField("source") + "\n" + row.getField("id")
        : row.getField(0);
  }

  private String clusterColumn(List<String> header) {
    return NAMED.stream()
        .filter(header::contains)
        .findFirst()
        .orElseGet(() -> header.stream()
            .filter(column -> header.containsAll(LISTED)
                ? !LISTED.contains(column)
                : !column.equals(header.get(0)))
            .findFirst()
            .orElseThrow(() -> ListRefusals.noClusterColumn(file)));
  }
}
