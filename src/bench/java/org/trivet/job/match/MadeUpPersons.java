package org.trivet.job.match;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.trivet.contract.ContractLoader;
import org.trivet.contract.TableContract;
import org.trivet.matching.PersonRecord;

/** The person records of one standardised night of a made-up authority, and whose they truly are. */
record MadeUpPersons(List<PersonRecord> persons, Map<String, String> truth) {
  static MadeUpPersons read(SparkSession spark, Path home, String night) {
    var contracts = ContractLoader.ofHouse(Path.of("."), Path.of("conf")).load();
    var zone = home.resolve("standardised").resolve(night);
    var facts = contracts.feeds().stream()
        .flatMap(feed -> feed.tables().stream().map(table -> contracts.allowed(feed, table)))
        .filter(table -> Files.isDirectory(zone.resolve(table.table())))
        .filter(PersonFacts::speaksOfPersons)
        .map(table -> facts(spark, zone, table))
        .reduce(Dataset::union)
        .orElseThrow();
    var marks = SealMarks.of(spark.read().parquet(zone.resolve("sealed_identities").toString()));
    var persons = new ArrayList<PersonRecord>();
    PersonRecords.perRecordKey(facts, marks).select(MatchColumn.PERSON.col())
        .toLocalIterator()
        .forEachRemaining(row -> persons.add(PersonBytes.read(row.<byte[]>getAs(0))));
    return new MadeUpPersons(persons, truth(spark, home));
  }

  private static Dataset<Row> facts(SparkSession spark, Path zone, TableContract table) {
    return PersonFacts.perCurrentRow(
        spark.read().parquet(zone.resolve(table.table()).toString()), table);
  }

  private static Map<String, String> truth(SparkSession spark, Path home) {
    var truth = new HashMap<String, String>();
    spark.read().option("header", "true").option("escape", "\"")
        .csv(home.resolve("authority/truth/records.csv").toString())
        .select("record_key", "identity_id")
        .toLocalIterator()
        .forEachRemaining(row -> truth.put(row.getString(0), row.getString(1)));
    return truth;
  }
}
