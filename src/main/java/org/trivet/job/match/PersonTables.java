package org.trivet.job.match;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.trivet.contract.Contracts;
import org.trivet.contract.TableContract;
import org.trivet.job.ParquetTable;

/**
 * The standardised tables of one night, as matching reads them.
 *
 * @param folder {@code standardised/<night>}
 */
record PersonTables(SparkSession spark, Contracts contracts, Path folder) {
  static final String SEALED = "sealed_identities";

  /** Every table but the marks of sealed identities, which end here. */
  List<TableContract> all() {
    return contracts.feeds().stream()
        .flatMap(feed -> feed.tables().stream().map(table -> contracts.allowed(feed, table)))
        .filter(table -> !table.table().equals(SEALED))
        .filter(table -> Files.isDirectory(folder.resolve(table.table())))
        .toList();
  }

  /** Those that say something about a person that matching reads. */
  List<MatchInput.Table> ofPersons() {
    return all().stream()
        .filter(PersonFacts::speaksOfPersons)
        .map(table ->
            new MatchInput.Table(table, ParquetTable.read(spark, folder.resolve(table.table()))))
        .toList();
  }

  /** The adoption team's marks. */
  SealMarks marks() {
    return Optional.of(folder.resolve(SEALED))
        .filter(Files::isDirectory)
        .map(marked -> SealMarks.of(ParquetTable.read(spark, marked)))
        .orElse(SealMarks.NONE);
  }
}
