package org.trivet.job.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.trivet.contract.Contracts;
import org.trivet.job.InParallel;
import org.trivet.job.NightTables;
import org.trivet.measure.Count;
import org.trivet.measure.Counting;
import org.trivet.measure.Measure;
import org.trivet.measure.Measures;
import org.trivet.measure.SqlEngine;
import org.trivet.night.NightContext;
import org.trivet.night.Step;
import org.trivet.night.StepReport;
import org.trivet.night.TableWritten;
import org.trivet.vocabulary.NightId;

/**
 * Counts every measure for its periods over the matched tables' current rows, and adds the rows to those of earlier nights.
 *
 * <p>A measure that reads a table which has never arrived, or a column that is withdrawn, is left out, and the report says so. It warns of
 * groups that fall behind the whole.
 *
 * @param contracts say the columns of tables that have never arrived
 * @param place the authority's own code, such as {@code E09999999}
 * @param reference the folder of public reference tables, {@code warehouse/reference}
 */
public record MeasureNight(
    SparkSession spark, Measures measures, Contracts contracts, String place, Path reference)
    implements Step {
  /** How a query names a reference table: {@code reference_known_to} is {@code warehouse/reference/known-to.csv}. */
  public static final String REFERENCE = "reference_";

  private static final int AT_ONCE = 3;

  static final String ZONE = "measured";
  static final String TABLE = "measured";

  @Override
  public String name() {
    return "measure";
  }

  @Override
  public String purpose() {
    return "Counts the outcome measures over tonight's children";
  }

  @Override
  public List<Path> outputs(NightId night) {
    return List.of(Path.of(ZONE, night.name()));
  }

  @Override
  public StepReport run(NightContext night) {
    var session = spark.newSession();
    measures.functions().definitions(SqlEngine.SPARK).forEach(session::sql);
    var tables = new MeasureTables(session, night, reference, contracts);
    tables.open(measures);
    var shares = InParallel.all(AT_ONCE, shares(night, tables));
    var counted = shares.stream().flatMap(share -> share.rows().stream()).toList();
    var earlier = tables.earlierRows();
    var written = new NightTables(night, ZONE)
        .write(
            TABLE,
            session
                .createDataFrame(counted, MeasuredTable.SCHEMA)
                .transform(rows -> MeasuredTable.withRevisions(rows, earlier))
                .transform(rows -> rows.unionByName(earlier))
                .transform(MeasuredTable::inOrder));
    var said = Stream.concat(
            shares.stream().flatMap(share -> share.leftOut().stream()), warnings(counted).stream())
        .toList();
    return report(
        written, shares.stream().mapToInt(share -> share.leftOut().size()).sum(), said);
  }

  /** Of the groups that fall behind tonight. */
  private List<String> warnings(List<Row> counted) {
    var figures = counted.stream().map(MeasuredTable::figure).toList();
    return measures.warnings().sentences(figures).stream()
        .map(StepReport::warning)
        .toList();
  }

  /** What came of some of the measures: as many rows as there are periods and groups, however many children. */
  private record Share(List<Row> rows, List<String> leftOut) {}

  /** The measures dealt out to as many plans as are made at once: planning takes longer than counting, and takes one core only. */
  private List<Supplier<Share>> shares(NightContext night, MeasureTables tables) {
    night.progress().say("Counting %d measures".formatted(measures.all().size()));
    return IntStream.range(0, AT_ONCE)
        .<Supplier<Share>>mapToObj(share -> () -> share(dealt(share), tables))
        .toList();
  }

  private List<Measure> dealt(int share) {
    return IntStream.range(0, measures.all().size())
        .filter(number -> number % AT_ONCE == share)
        .mapToObj(measures.all()::get)
        .toList();
  }

  private Share share(List<Measure> dealt, MeasureTables tables) {
    var counts = new ArrayList<Count>();
    var leftOut = new ArrayList<String>();
    for (var measure : dealt) {
      var ofMeasure = counts(measure, tables);
      tables
          .hindrance(measure, ofMeasure)
          .ifPresentOrElse(
              why -> leftOut.add("%s was not counted: %s".formatted(measure.id(), why)),
              () -> counts.addAll(ofMeasure));
    }
    return new Share(MeasuredTable.of(tables.session(), counts).collectAsList(), leftOut);
  }

  private List<Count> counts(Measure measure, MeasureTables tables) {
    var night = tables.night().night();
    var counting = new Counting(night, place, tables.matchQuality(measure));
    return measure.facts().periods().on(night.date()).stream()
        .map(period -> new Count(measure, period, counting))
        .toList();
  }

  private StepReport report(TableWritten written, int leftOut, List<String> said) {
    var counted = "%d measures counted; the measured table holds %d rows of all nights."
        .formatted(measures.all().size() - leftOut, written.rows());
    return new StepReport(
        List.of(written), Stream.concat(Stream.of(counted), said.stream()).toList());
  }
}
