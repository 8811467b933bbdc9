package org.trivet.job.match;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.trivet.contract.Contracts;
import org.trivet.matching.value.Records;

/**
 * A night's person records in the memory of one process, for learning and explaining: some 300 bytes a record. Those of one side of the
 * seal only; the other side is not even read into memory.
 */
public record ChildrenRecords(SparkSession spark, Contracts contracts, ChildrenModel model) {

  /** The open records of a night, in the order of their record keys; a record's id is its key. */
  public Records open(Path standardised) {
    var tables = new PersonTables(spark, contracts, standardised);
    var gathered = new NightRecords(model.plan());
    PersonRecords.perRecordKey(PersonFacts.of(tables.ofPersons()), tables.marks(), model)
        .filter(functions.not(MatchColumn.SEALED.col()))
        .sort(MatchColumn.RECORD_KEY.col())
        .toLocalIterator()
        .forEachRemaining(gathered::add);
    return gathered.records();
  }
}
