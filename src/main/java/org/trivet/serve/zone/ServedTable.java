package org.trivet.serve.zone;

import java.nio.file.Path;
import java.util.List;
import org.trivet.vocabulary.NightId;

/**
 * One table of a release, as the zone's rules make it from the night's Parquet.
 *
 * @param feed the feed it comes from; {@code trivet} for the engine's own
 * @param zone where its Parquet lies, {@code matched} for instance, in a folder of the night
 * @param parquet the folder's name there; empty where the table is made of every folder of the zone
 * @param accountedFor every column of the Parquet that is known, shown or not
 * @param shape how rows become rows
 */
public record ServedTable(
    String name,
    String title,
    String feed,
    String zone,
    String parquet,
    List<ServedColumn> columns,
    List<String> accountedFor,
    Shape shape) {
  public ServedTable {
    columns = List.copyOf(columns);
    accountedFor = List.copyOf(accountedFor);
  }

  /**
   * How the rows of the Parquet become rows here.
   *
   * @param grouping what follows FROM, such as {@code GROUP BY ALL}; empty for row by row
   * @param rowsRead an expression over the table that gives the number of Parquet rows it was made of
   * @param order the column it is sorted by
   * @param current the condition under which a row holds now
   * @param asOf the condition under which a row held in the night that stands for {@code $night}
   */
  public record Shape(
      String grouping, String rowsRead, String order, String current, String asOf) {}

  public Path folder(Path home, NightId night) {
    return home.resolve(zone).resolve(night.name()).resolve(parquet);
  }

  /** Whether every folder of its zone is a part of it. */
  public boolean isWholeZone() {
    return parquet.isEmpty();
  }

  public boolean has(String column) {
    return columns.stream().anyMatch(served -> served.name().equals(column));
  }
}
