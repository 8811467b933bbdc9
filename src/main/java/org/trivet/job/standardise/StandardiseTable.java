package org.trivet.job.standardise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.trivet.contract.ContractParcel;
import org.trivet.contract.FeedContract;
import org.trivet.contract.TableContract;
import org.trivet.job.LinkedFolder;
import org.trivet.job.NightTables;
import org.trivet.job.ParquetTable;
import org.trivet.job.StandardisedColumn;
import org.trivet.job.Watched;
import org.trivet.night.FindingCount;
import org.trivet.night.NightContext;
import org.trivet.night.TableWritten;
import org.trivet.quality.Finding;

/** Makes one standardised table of one night: read, keep what holds, hang it on its person, carry the history on, write. */
final class StandardiseTable {
  static final String ZONE = "standardised";
  static final String FINDINGS = "findings";
  private static final String FAULTS = "faults";

  /** Bytes of text files that one task works through faster than it would send their rows to others: some tens of thousands of rows. */
  private static final long SMALL = 8 << 20;

  private final SparkSession spark;
  private final NightContext night;
  private final FeedContract feed;
  private final TableContract table;
  private final FindingRows findings;

  StandardiseTable(SparkSession spark, NightContext night, FeedContract feed, TableContract table) {
    this.spark = spark;
    this.night = night;
    this.feed = feed;
    this.table = table;
    this.findings = new FindingRows(feed, table);
  }

  /** What came of one table: nothing was written where there is neither a file in force nor a night before. */
  record Made(Optional<TableWritten> written, List<FindingCount> counts, How how) {
    boolean isStopped() {
      return counts.stream()
          .anyMatch(count -> count.severity().equals(Finding.Severity.STOPS_TABLE.name()));
    }
  }

  /** Whether a table was made, or stands as it was since nothing came that could change it. */
  enum How {
    MADE,
    STANDS
  }

  Made make() {
    var fingerprint = TableInputs.fingerprint(night, alone(), table);
    return standing(fingerprint).orElseGet(() -> made(fingerprint));
  }

  /** The table of the night before, where it was made from the very same. */
  private Optional<Made> standing(String fingerprint) {
    return night
        .frozen()
        .previousTable(ZONE, table.table())
        .flatMap(before -> TableInputs.of(night.home().resolve(before.path()))
            .filter(inputs -> inputs.fingerprint().equals(fingerprint))
            .map(inputs -> standing(before, inputs)));
  }

  private Made standing(TableWritten before, TableInputs inputs) {
    var folder = linked(ZONE, night.home().resolve(before.path()));
    night
        .previous()
        .map(last -> night.home().resolve(FINDINGS).resolve(last.name()).resolve(table.table()))
        .filter(Files::isDirectory)
        .ifPresent(last -> linked(FINDINGS, last));
    var written = new TableWritten(ZONE, table.table(), folder, before.rows(), before.hash());
    return new Made(Optional.of(written), inputs.findings(), How.STANDS);
  }

  private Path linked(String zone, Path from) {
    return night.write(zone, table.table(), part -> LinkedFolder.make(from, part));
  }

  private Made made(String fingerprint) {
    var made = makeOf(hung(CurrentView.withStanding(read(), table)));
    made.written()
        .ifPresent(written -> new TableInputs(fingerprint, made.counts())
            .keepIn(night.home().resolve(written.path())));
    return made;
  }

  /** Most tables have no fault most nights: the pass that writes the table tells, and only then are the faults themselves looked at. */
  private Made makeOf(Dataset<Row> judged) {
    var faults = new Observation();
    var standing =
        CurrentView.onlyStanding(judged.observe(faults, findings.howMany(FAULTS)), table);
    var written = write(new History(table, night.night()).carriedOn(standing, before()));
    if (Watched.sum(faults, FAULTS) == 0) {
      return new Made(Optional.of(written), List.of(), How.MADE);
    }
    var counts = writeFindings(findings.of(judged));
    var made = new Made(Optional.of(written), counts, How.MADE);
    return made.isStopped() ? new Made(asBefore(), counts, How.MADE) : made;
  }

  /** What the night before held, in the place of what was made tonight. */
  private Optional<TableWritten> asBefore() {
    night.remove(ZONE, table.table());
    return before().map(this::write);
  }

  private Dataset<Row> read() {
    var receipts = night.frozen().receipts(feed.feed(), table.table());
    var files =
        receipts.stream().map(receipt -> LandedFile.row(night.home(), receipt)).toList();
    var rows = spark
        .createDataFrame(files, LandedFile.SHAPE)
        .flatMap(
            new ReadFile(ContractParcel.pack(alone()), table.table()),
            Encoders.row(TableShape.read(table)));
    return LandedFile.bytes(night.home(), receipts) < SMALL ? rows.coalesce(1) : rows;
  }

  /** The feed's contract with this table only. */
  private FeedContract alone() {
    return new FeedContract(
        feed.feed(),
        feed.title(),
        feed.agency(),
        feed.sender(),
        feed.format(),
        feed.cadence(),
        feed.promised(),
        feed.policy(),
        feed.gate(),
        List.of(table));
  }

  private Dataset<Row> hung(Dataset<Row> rows) {
    if (table.isPersonList()) {
      return PersonKeys.withOwnRecordKey(rows, feed, table);
    }
    return table
        .belongsTo()
        .filter(link -> Files.isDirectory(night.table(ZONE, link.table())))
        .map(link -> PersonKeys.withRecordKeyOf(persons(link.table()), rows, personKey(link)))
        .orElseGet(() -> PersonKeys.withoutRecordKey(rows));
  }

  /** A person list of the same feed has the periods of its facts; another feed's list is of now. */
  private Column personKey(TableContract.BelongsTo link) {
    return feed.table(link.table()).isPresent()
        ? CurrentView.rowKey(table, link.by())
        : CurrentView.joined(link.by());
  }

  private Dataset<Row> persons(String personList) {
    return ParquetTable.read(spark, night.table(ZONE, personList))
        .filter(StandardisedColumn.KNOWN_TO.col().isNull());
  }

  private List<FindingCount> writeFindings(Dataset<Row> found) {
    var kept = found.persist(StorageLevel.MEMORY_AND_DISK());
    try {
      new NightTables(night, FINDINGS).write(table.table(), kept);
      return findings.counted(kept);
    } finally {
      kept.unpersist();
    }
  }

  private TableWritten write(Dataset<Row> versions) {
    return new NightTables(night, ZONE).write(table.table(), versions);
  }

  private Optional<Dataset<Row>> before() {
    return night.previousTable(ZONE, table.table()).map(folder -> ParquetTable.read(spark, folder));
  }
}
