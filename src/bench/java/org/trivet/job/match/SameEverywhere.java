package org.trivet.job.match;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.trivet.contract.ContractLoader;
import org.trivet.job.SparkEngine;
import org.trivet.vocabulary.HashChain;
import org.trivet.vocabulary.NightId;

/**
 * Matches a home's standardised night on one Spark master and prints a hash of what came out, to be held against another's: {@code
 * SameEverywhere HOME NIGHT MASTER}. {@code src/bench/two-workers.sh} runs it on one thread, on two, and on a cluster of two workers.
 */
public final class SameEverywhere {
  private SameEverywhere() {}

  public static void main(String[] arguments) {
    var home = Path.of(arguments[0]).toAbsolutePath();
    var night = new NightId(arguments[1]);
    var spark = new SparkEngine(arguments[2], 4, home.resolve("scratch")).start();
    var contracts = ContractLoader.ofHouse(Path.of("."), Path.of("conf")).load();
    var persons = new PersonTables(
        spark, contracts, home.resolve("standardised").resolve(night.name()));
    var start = System.nanoTime();
    var found = new ChildrenMatch(ChildrenModel.load(Path.of("jobs/match/children.yaml")))
        .run(new MatchInput(
            night,
            persons.ofPersons(),
            persons.marks(),
            new MatchInput.Before(Register.empty(spark), ReviewQueue.empty(spark), List.of(), Optional.empty())));
    var hash = hash(List.of(found.register(), found.evidence(), found.queue()));
    System.out.printf(
        "%s: %s, %d s%n",
        arguments[2], hash, Duration.ofNanos(System.nanoTime() - start).toSeconds());
    spark.stop();
  }

  private static String hash(List<Dataset<Row>> tables) {
    return tables.stream()
        .map(table -> table.collectAsList().stream().map(Row::toString).sorted().toList())
        .map(rows -> HashChain.hash(String.join("\n", rows)))
        .reduce("", (before, next) -> HashChain.hash(before + next));
  }
}
