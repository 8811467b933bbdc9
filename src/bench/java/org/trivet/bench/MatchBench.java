package org.trivet.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.trivet.contract.ContractLoader;
import org.trivet.contract.Contracts;
import org.trivet.job.SparkEngine;
import org.trivet.job.match.MatchChildren;
import org.trivet.job.match.ChildrenModel;
import org.trivet.job.standardise.StandardiseNight;
import org.trivet.matching.Evaluation;
import org.trivet.night.StepReport;
import org.trivet.synthetic.SyntheticAuthority;
import org.trivet.synthetic.SyntheticPlan;
import org.trivet.vocabulary.NightId;

/**
 * How well and how fast matching is: makes an authority of so many children under a folder (once), standardises two nights (once), matches
 * each, and prints quality against the truth and the time of the step.
 */
public final class MatchBench {
  private final SparkSession spark;
  private final Contracts contracts = ContractLoader.ofHouse(Path.of("."), Path.of("conf")).load();
  private final Path home;
  private final MadeUpNights nights;

  private MatchBench(SparkSession spark, Path home) {
    this.spark = spark;
    this.home = home;
    this.nights = new MadeUpNights(home, contracts);
  }

  public static void main(String[] arguments) {
    var children = Integer.parseInt(arguments[0]);
    var home = Path.of(arguments[1]).toAbsolutePath();
    var authority = home.resolve("authority");
    if (!Files.exists(authority)) {
      SyntheticAuthority.make(SyntheticPlan.of(children), authority, (made, of) -> {});
    }
    var spark = new SparkEngine("local[2]", 4, home.resolve("scratch")).start();
    var bench = new MatchBench(spark, home);
    var last = Integer.parseInt(arguments[2]);
    for (var night = 1; night <= last; night++) {
      bench.night(night, last);
    }
    spark.stop();
  }

  private void night(int number, int last) {
    var night = new NightId("night-2026-11-%02d".formatted(18 + number));
    nights.arrive(home.resolve("authority/night-" + number), night);
    if (last == 1 && Files.isDirectory(home.resolve("standardised").resolve(night.name()))) {
      System.out.println("standardised before");
    } else {
      timed("standardise", () -> nights.run(new StandardiseNight(spark, contracts), night));
    }
    var model = ChildrenModel.load(Path.of("jobs/match/children.yaml"));
    var report = timed("match", () -> nights.run(new MatchChildren(spark, contracts, model), night));
    report.sentences().forEach(System.out::println);
    report.tables().forEach(table -> System.out.printf("  %-24s %,12d %s%n", table.table(), table.rows(), table.hash()));
    System.out.println(night + " quality " + Evaluation.of(found(night), truth()));
    var quality = Evaluation.of(found(night), truth());
    System.out.printf("precision %.5f recall %.5f F1 %.5f%n", quality.precision(), quality.recall(), quality.f1());
    spark.read().parquet(matched(night, "identity_register")).groupBy("event").count().show();
    spark.read().parquet(matched(night, "review_queue")).groupBy("question", "priority").count().show(50, 120);
    spark.read().parquet(matched(night, "match_summary")).show();
  }

  private interface Work {
    StepReport run();
  }

  private static StepReport timed(String what, Work work) {
    var start = System.nanoTime();
    var cpu = cpuSeconds();
    var report = work.run();
    System.out.printf(
        "%s: %.1f s, %.1f s of processor time%n", what, (System.nanoTime() - start) / 1e9, cpuSeconds() - cpu);
    return report;
  }

  private static double cpuSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  private Map<String, String> found(NightId night) {
    var found = new HashMap<String, String>();
    spark.read().parquet(matched(night, "identity_register")).filter("to_night is null").select("record_key", "child_id")
        .toLocalIterator().forEachRemaining(row -> found.put(row.getString(0), row.getString(1)));
    return found;
  }

  private Map<String, String> truth() {
    var truth = new HashMap<String, String>();
    Stream.of(spark.read().option("header", "true").option("escape", "\"").csv(home.resolve("authority/truth/records.csv").toString()))
        .forEach(rows -> rows.select("record_key", "identity_id").toLocalIterator()
            .forEachRemaining(row -> truth.put(row.getString(0), row.getString(1))));
    return truth;
  }

  private String matched(NightId night, String table) {
    return home.resolve("matched").resolve(night.name()).resolve(table).toString();
  }
}
