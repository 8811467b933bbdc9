package org.trivet.job.standardise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.trivet.contract.Contracts;
import org.trivet.contract.FeedContract;
import org.trivet.contract.TableContract;
import org.trivet.job.InParallel;
import org.trivet.night.FindingCount;
import org.trivet.night.NightContext;
import org.trivet.night.Step;
import org.trivet.night.StepReport;
import org.trivet.night.TableWritten;
import org.trivet.vocabulary.NightId;

/** The step that turns the files in force into standardised tables: first the person lists, then what hangs on them. */
public record StandardiseNight(SparkSession spark, Contracts contracts) implements Step {
  private static final int AT_ONCE = 3;

  /** A table with the feed it belongs to. */
  private record Part(FeedContract feed, TableContract table) {}

  @Override
  public String name() {
    return "standardise";
  }

  @Override
  public String purpose() {
    return "Reads the files in force by their contracts and makes one current view per table, with its history";
  }

  @Override
  public List<Path> outputs(NightId night) {
    return List.of(
        Path.of(StandardiseTable.ZONE, night.name()),
        Path.of(StandardiseTable.FINDINGS, night.name()));
  }

  @Override
  public StepReport run(NightContext night) {
    var parts = parts(night);
    var done = new AtomicInteger();
    var made = new ArrayList<StandardiseTable.Made>();
    for (var personLists : List.of(true, false)) {
      var pieces = parts.stream()
          .filter(part -> part.table().isPersonList() == personLists)
          .map(part -> piece(
              night,
              part,
              () -> night.progress().at(done.incrementAndGet(), parts.size(), "tables")))
          .toList();
      made.addAll(InParallel.all(AT_ONCE, pieces));
    }
    return report(made);
  }

  private Supplier<StandardiseTable.Made> piece(
      NightContext night, Part part, Runnable afterwards) {
    return () -> {
      var made = new StandardiseTable(spark, night, part.feed(), part.table()).make();
      afterwards.run();
      return made;
    };
  }

  /** Every table that has ever had a file; the columns that the agreement does not allow are not in its contract here, nor any table of which it allows none. */
  private List<Part> parts(NightContext night) {
    return contracts.feeds().stream()
        .flatMap(feed ->
            feed.tables().stream().map(table -> new Part(feed, contracts.allowed(feed, table))))
        .filter(part -> !part.table().columns().isEmpty() && hasInput(night, part))
        .toList();
  }

  private static boolean hasInput(NightContext night, Part part) {
    return !night.frozen().receipts(part.feed().feed(), part.table().table()).isEmpty()
        || night
            .frozen()
            .previousTable(StandardiseTable.ZONE, part.table().table())
            .isPresent();
  }

  private static StepReport report(List<StandardiseTable.Made> made) {
    List<TableWritten> tables =
        made.stream().flatMap(one -> one.written().stream()).toList();
    List<FindingCount> counts =
        made.stream().flatMap(one -> one.counts().stream()).toList();
    var rows = tables.stream().mapToLong(TableWritten::rows).sum();
    var faults = counts.stream().mapToLong(FindingCount::count).sum();
    var stopped = made.stream().filter(StandardiseTable.Made::isStopped).count();
    var sentences = new ArrayList<String>();
    sentences.add("%,d rows in %d tables; %,d findings".formatted(rows, tables.size(), faults));
    var stands =
        made.stream().filter(one -> one.how() == StandardiseTable.How.STANDS).count();
    if (stands > 0) {
      sentences.add("%d of %d tables stand as they were: nothing came that could change them"
          .formatted(stands, made.size()));
    }
    if (stopped > 0) {
      sentences.add(
          "%d %s what last night held, as the feed's policy says: see the findings marked STOPS_TABLE"
              .formatted(stopped, stopped == 1 ? "table keeps" : "tables keep"));
    }
    return new StepReport(tables, sentences, counts);
  }
}
