package org.trivet.job.measure;

import static org.apache.spark.sql.functions.sum;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.trivet.contract.Contracts;
import org.trivet.job.ParquetTable;
import org.trivet.job.StandardisedColumn;
import org.trivet.measure.Count;
import org.trivet.measure.Measure;
import org.trivet.measure.MeasuredColumn;
import org.trivet.measure.Measures;
import org.trivet.measure.SqlType;
import org.trivet.night.NightContext;

/** The tables that measures may read on one night, as views of a session that no one else uses. */
record MeasureTables(
    SparkSession session, NightContext night, Path reference, Contracts contracts) {
  private static final String MATCHED = "matched";

  /** The columns of the table that says how well matching went, one row a feed. */
  private enum Summary {
    AGENCY,
    RECORDS,
    LINKED_ACROSS;

    org.apache.spark.sql.Column col() {
      return functions.col(name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  /** Makes views of what has arrived. */
  void open(Measures measures) {
    measures.tables().stream()
        .filter(table -> isReference(table) || arrived(table))
        .forEach(table -> rows(table).createOrReplaceTempView(table));
    measures.all().stream()
        .flatMap(measure -> measure.facts().reads().mayBeAbsent().stream())
        .distinct()
        .filter(table -> !arrived(table))
        .forEach(table -> session.sql(noRows(table)).createOrReplaceTempView(table));
  }

  /** A table of which none has ever arrived, with the columns that it would have. */
  private String noRows(String table) {
    var own = Stream.of("child_id", "record_key", "sender", "period")
        .map(column -> SqlType.TEXT.nothing() + " AS " + column);
    var contract = contracts
        .feedOf(table)
        .map(feed -> contracts.allowed(feed, feed.table(table).orElseThrow()));
    var columns = contract.stream()
        .flatMap(found -> found.columns().stream())
        .map(column -> type(column).nothing() + " AS " + column.name());
    return "SELECT %s WHERE FALSE"
        .formatted(Stream.concat(own, columns).collect(Collectors.joining(", ")));
  }

  private static SqlType type(org.trivet.contract.Column column) {
    return switch (column.type()) {
      case DATE -> SqlType.DATE;
      case INTEGER -> SqlType.INTEGER;
      case DECIMAL -> SqlType.DECIMAL;
      case YES_NO -> SqlType.BOOLEAN;
      case TEXT, CODE, TIMESTAMP, UPN, ULN, NHS_NUMBER, POSTCODE -> SqlType.TEXT;
    };
  }

  /** Why a measure can't be counted tonight: a table that no night has had yet, or a column that its table lacks. */
  Optional<String> hindrance(Measure measure, List<Count> counts) {
    var absent = measure.facts().reads().tables().stream()
        .filter(table -> !isReference(table) && !arrived(table))
        .filter(table -> !measure.facts().reads().mayBeAbsent().contains(table))
        .toList();
    return absent.isEmpty()
        ? unknownColumn(counts)
            .map(column ->
                "it reads %s, which no table of tonight has; has an agreement or a contract withdrawn it?"
                    .formatted(column))
        : Optional.of(String.join(", ", absent) + " never arrived.");
  }

  private Optional<String> unknownColumn(List<Count> counts) {
    try {
      analysed(counts);
      return Optional.empty();
    } catch (AnalysisException unresolved) {
      return Optional.of(unresolved.getMessageParameters().getOrDefault("objectName", "a column"));
    }
  }

  /** One period speaks for all, as they read the same columns. Spark throws what its Java signature does not say. */
  @SuppressWarnings("CheckReturnValue")
  private void analysed(List<Count> counts) throws AnalysisException {
    MeasuredTable.of(session, counts.stream().limit(1).toList());
  }

  /** For a joint measure, the share of its agencies' records that matching linked to a record of another agency. */
  OptionalDouble matchQuality(Measure measure) {
    if (!measure.facts().reads().joint() || !arrived("match_summary")) {
      return OptionalDouble.empty();
    }
    var agencies = measure.facts().reads().agencies().toArray();
    var totals = ParquetTable.read(session, night.table(MATCHED, "match_summary"))
        .filter(Summary.AGENCY.col().isin(agencies))
        .agg(
            sum(Summary.LINKED_ACROSS.col()).cast("double"),
            sum(Summary.RECORDS.col()).cast("double"))
        .first();
    return totals.isNullAt(1) || totals.getDouble(1) == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(totals.getDouble(0) / totals.getDouble(1));
  }

  /** Every row that earlier nights measured; a row of this night, left by a run that was broken off, is not among them. */
  Dataset<Row> earlierRows() {
    var before =
        night.previousTable(MeasureNight.ZONE, MeasureNight.TABLE).filter(Files::isDirectory);
    return before
        .map(folder -> session.read().schema(MeasuredTable.SCHEMA).parquet(folder.toString()))
        .orElseGet(() -> session.createDataFrame(List.of(), MeasuredTable.SCHEMA))
        .filter(functions.col(MeasuredColumn.NIGHT.column()).lt(night.night().name()));
  }

  private Dataset<Row> rows(String table) {
    if (isReference(table)) {
      var file = table.substring(MeasureNight.REFERENCE.length()).replace('_', '-') + ".csv";
      return session.read().option("header", "true").csv(reference.resolve(file).toString());
    }
    return ParquetTable.read(session, night.table(MATCHED, table))
        .filter(StandardisedColumn.KNOWN_TO.col().isNull());
  }

  private static boolean isReference(String table) {
    return table.startsWith(MeasureNight.REFERENCE);
  }

  private boolean arrived(String table) {
    return Files.isDirectory(night.table(MATCHED, table));
  }
}
