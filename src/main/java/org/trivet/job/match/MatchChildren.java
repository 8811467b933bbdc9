package org.trivet.job.match;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.trivet.contract.Contracts;
import org.trivet.contract.FeedContract;
import org.trivet.contract.TableContract;
import org.trivet.job.InParallel;
import org.trivet.job.LinkedFolder;
import org.trivet.job.NightTables;
import org.trivet.job.ParquetTable;
import org.trivet.night.NightContext;
import org.trivet.night.Step;
import org.trivet.night.StepReport;
import org.trivet.night.TableWritten;
import org.trivet.vocabulary.NightId;

/** The step that finds which records are the same child, keeps the register, and writes every table with its child beside the record. */
public record MatchChildren(SparkSession spark, Contracts contracts, ChildrenModel model)
    implements Step {
  static final String STANDARDISED = "standardised";
  static final String MATCHED = "matched";
  private static final String REGISTER = "identity_register";
  private static final String QUEUE = "review_queue";
  private static final String KEPT_RECORDS = "kept_records";
  private static final String KEPT_SHARES = "kept_shares";
  private static final String KEPT_DIVIDED = "kept_divided";
  private static final int AT_ONCE = 3;

  @Override
  public String name() {
    return "match";
  }

  @Override
  public String purpose() {
    return "Finds which records are the same child and names each child as the nights before did";
  }

  @Override
  public List<Path> outputs(NightId night) {
    return List.of(Path.of(MATCHED, night.name()));
  }

  @Override
  public StepReport run(NightContext night) {
    var written = new ArrayList<TableWritten>();
    var sentences = new ArrayList<String>();
    var input = input(night);
    var found = new ChildrenMatch(model).run(input);
    written.add(write(night, REGISTER, found.register()));
    written.add(write(night, "link_evidence", found.evidence()));
    written.add(write(night, QUEUE, found.queue()));
    written.add(write(night, "match_summary", found.summary()));
    written.add(write(night, KEPT_RECORDS, found.kept().records()));
    written.add(write(night, KEPT_SHARES, found.kept().shares()));
    written.add(write(night, KEPT_DIVIDED, found.kept().divided()));
    sentences.addAll(MatchSentences.of(
        found.summary().collectAsList(), found.overfull().collectAsList(), model));
    written.addAll(writeTables(night, withheld(input, found)));
    return new StepReport(written, sentences);
  }

  private static Withheld withheld(MatchInput input, MatchOutput found) {
    if (input.marks().isEmpty()) {
      return Withheld.NOTHING;
    }
    var closed =
        found.closed().collectAsList().stream().map(row -> row.getString(0)).toList();
    return Withheld.by(input.marks(), Set.copyOf(closed), input.tables());
  }

  private MatchInput input(NightContext night) {
    var persons = persons(night);
    return new MatchInput(night.night(), persons.ofPersons(), persons.marks(), before(night));
  }

  private MatchInput.Before before(NightContext night) {
    return new MatchInput.Before(
        registerBefore(night),
        night
            .previousTable(MATCHED, QUEUE)
            .map(this::read)
            .orElseGet(() -> ReviewQueue.empty(spark)),
        night.frozen().pins(),
        kept(night));
  }

  private Dataset<Row> registerBefore(NightContext night) {
    return night
        .previousTable(MATCHED, REGISTER)
        .map(this::read)
        .orElseGet(() -> Register.empty(spark));
  }

  private Optional<Kept> kept(NightContext night) {
    var records = night.previousTable(MATCHED, KEPT_RECORDS).map(this::read);
    var shares = night.previousTable(MATCHED, KEPT_SHARES).map(this::read);
    var divided = night.previousTable(MATCHED, KEPT_DIVIDED).map(this::read);
    return records.flatMap(
        numbers -> shares.flatMap(pieces -> divided.map(rows -> new Kept(numbers, pieces, rows))));
  }

  private PersonTables persons(NightContext night) {
    return new PersonTables(
        spark,
        contracts,
        night.home().resolve(STANDARDISED).resolve(night.night().name()));
  }

  private List<TableWritten> writeTables(NightContext night, Withheld withheld) {
    var tonight = Register.lastChildPerRecordKey(read(night.table(MATCHED, REGISTER)));
    var before = Register.lastChildPerRecordKey(registerBefore(night));
    var standing = StandingTables.between(before, tonight, night);
    var children = byRecordKey(tonight, night.table(MATCHED, REGISTER))
        .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      List<Supplier<TableWritten>> pieces = persons(night).all().stream()
          .map(table -> (Supplier<TableWritten>) () -> standing
              .standing(table, feedOfPersons(table))
              .map(written -> link(night, written))
              .orElseGet(() -> write(
                  night, table.table(), linked(table, rows(night, table, withheld), children))))
          .toList();
      return InParallel.all(AT_ONCE, pieces);
    } finally {
      children.unpersist();
    }
  }

  /** The feed whose persons a table's rows hang on; none where it is about no person. */
  private Optional<String> feedOfPersons(TableContract table) {
    var list = table.isPersonList()
        ? Optional.of(table.table())
        : table.belongsTo().map(TableContract.BelongsTo::table);
    return list.flatMap(contracts::feedOf).map(FeedContract::feed);
  }

  private TableWritten link(NightContext night, TableWritten before) {
    var from = night.home().resolve(before.path());
    var folder = night.write(MATCHED, before.table(), part -> LinkedFolder.make(from, part));
    return new TableWritten(MATCHED, before.table(), folder, before.rows(), before.hash());
  }

  /** Spread and sorted once as every join wants it, so that only the tables themselves move. */
  private Dataset<Row> byRecordKey(Dataset<Row> children, Path register) {
    var parts = ParquetTable.isSmall(register)
        ? 1
        : Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions"));
    return children
        .select(MatchColumn.RECORD_KEY.col(), MatchColumn.CHILD_ID.col())
        .repartition(parts, MatchColumn.RECORD_KEY.col())
        .sortWithinPartitions(MatchColumn.RECORD_KEY.col());
  }

  private Dataset<Row> rows(NightContext night, TableContract table, Withheld withheld) {
    return withheld.from(read(night.table(STANDARDISED, table.table())), table);
  }

  private Dataset<Row> linked(TableContract table, Dataset<Row> rows, Dataset<Row> children) {
    return feedOfPersons(table).isPresent()
        ? MatchedTable.withChildId(rows, children)
        : MatchedTable.withoutChild(rows);
  }

  private TableWritten write(NightContext night, String table, Dataset<Row> rows) {
    var written = new NightTables(night, MATCHED).write(table, rows);
    night.progress().at(written.rows(), written.rows(), "rows of " + table);
    return written;
  }

  private Dataset<Row> read(Path folder) {
    return ParquetTable.read(spark, folder);
  }
}
