package org.trivet.job.match;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.when;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.trivet.contract.ContractLoader;
import org.trivet.job.SparkEngine;
import org.trivet.job.TableHash;
import org.trivet.vocabulary.NightId;

/**
 * What a night costs when little has changed: {@code ChangedBench HOME NIGHT [ROUNDS]} matches the persons of a standardised night, changes
 * one record in a hundred (most get another last letter in every value, some go), and matches again, from what was remembered and afresh.
 * Prints wall and processor seconds of each, their ratio, and whether both divide alike.
 */
public final class ChangedBench {
  /** How long Spark may take to let go of what nobody holds any more. */
  private static final Duration SETTLING = Duration.ofSeconds(2);

  private final SparkSession spark;
  private final Path home;
  private final Matching matching = new Matching(
      ChildrenModel.load(Path.of("jobs/match/children.yaml")), new PinnedPairs(List.of()));

  private ChangedBench(SparkSession spark, Path home) {
    this.spark = spark;
    this.home = home;
  }

  public static void main(String[] arguments) {
    var home = Path.of(arguments[0]).toAbsolutePath();
    var spark = new SparkEngine("local[2]", 4, home.resolve("scratch")).start();
    new ChangedBench(spark, home)
        .run(new NightId(arguments[1]), arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3);
    spark.stop();
  }

  private void run(NightId night, int rounds) {
    var persons = persons(night);
    System.out.printf("%,d person records%n", persons.count());
    var kept = written(timed("first night", () -> matching.of(persons, Optional.empty())).kept());
    var before = persons;
    for (var round = 0; round < rounds; round++) {
      var last = before;
      var remembered = kept;
      var now = Settled.of(changed(last, round));
      var again = timed("from what was remembered", () -> matching.of(now, Optional.of(remembered)));
      var afresh = timed("afresh", () -> matching.of(now, Optional.empty()));
      System.out.printf(
          "divided alike: %s%n",
          TableHash.of(again.kept().divided()).equals(TableHash.of(afresh.kept().divided())));
      kept = written(again.kept());
      before = now;
    }
  }

  private Dataset<Row> persons(NightId night) {
    var contracts = ContractLoader.ofHouse(Path.of("."), Path.of("conf")).load();
    var tables =
        new PersonTables(spark, contracts, home.resolve("standardised").resolve(night.name()));
    return Settled.of(matching.pinned().printed(PersonRecords.perRecordKey(
        PersonFacts.of(tables.ofPersons()), tables.marks(), matching.model())));
  }

  private Dataset<Row> changed(Dataset<Row> persons, int round) {
    var fate = pmod(expr("xxhash64(record_key, %d)".formatted(round)), lit(1000L));
    var values = expr("transform(values, value -> concat(substring(value, 1, length(value) - 1), 'e'))");
    var changed = persons
        .filter(fate.notEqual(0))
        .withColumn("values", when(fate.leq(9), values).otherwise(col("values")))
        .drop("print");
    return matching.pinned().printed(changed.select(
        List.of(persons.columns()).stream().filter(name -> !name.equals("print")).map(name -> col(name))
            .toArray(org.apache.spark.sql.Column[]::new)));
  }

  /** As a night would find it: in files. */
  private Kept written(Kept kept) {
    return new Kept(
        written("records", kept.records()), written("shares", kept.shares()), written("divided", kept.divided()));
  }

  private Dataset<Row> written(String name, Dataset<Row> table) {
    var folder = home.resolve("scratch").resolve("kept-" + name + "-" + System.nanoTime()).toString();
    timed("write " + name, () -> {
      table.write().parquet(folder);
      return table;
    });
    return spark.read().parquet(folder);
  }

  /** What earlier rounds left in memory is no part of what a night costs. */
  @SuppressWarnings("SystemGc")
  private static <T> T timed(String what, Supplier<T> work) {
    System.gc();
    LockSupport.parkNanos(SETTLING.toNanos());
    var start = System.nanoTime();
    var cpu = cpu();
    var done = work.get();
    System.out.printf(
        "%s: %.1f s, %.1f s of processor time%n",
        what, (System.nanoTime() - start) / 1e9, (cpu() - cpu) / 1e3);
    return done;
  }

  private static long cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
  }
}
