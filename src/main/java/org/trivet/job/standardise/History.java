package org.trivet.job.standardise;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.trivet.contract.TableContract;
import org.trivet.job.StandardisedColumn;
import org.trivet.vocabulary.NightId;

/**
 * A table's versions over nights: a row that says what it said the night before keeps its version, a changed one closes it and opens the
 * next, a row that is gone is closed. Nothing that was known is forgotten.
 */
final class History {
  private static final String NOW = "now_";
  private static final String THEN = "then_";
  private static final String VERSION = "version";

  private final TableContract table;
  private final NightId night;

  History(TableContract table, NightId night) {
    this.table = table;
    this.night = night;
  }

  /** Tonight's versions: those of the night before, carried on, and tonight's current rows. */
  Dataset<Row> carriedOn(Dataset<Row> current, Optional<Dataset<Row>> before) {
    var opened = current
        .withColumn(StandardisedColumn.KNOWN_FROM.text(), lit(night.name()))
        .withColumn(StandardisedColumn.KNOWN_TO.text(), lit(null).cast("string"))
        .select(columns());
    return before.map(versions -> carry(opened, aligned(versions))).orElse(opened);
  }

  private Dataset<Row> carry(Dataset<Row> opened, Dataset<Row> versions) {
    var closed = versions.filter(StandardisedColumn.KNOWN_TO.col().isNotNull());
    var open = prefixed(versions.filter(StandardisedColumn.KNOWN_TO.col().isNull()), THEN);
    var both = prefixed(opened, NOW)
        .join(
            open,
            of(NOW, StandardisedColumn.ROW_KEY).equalTo(of(THEN, StandardisedColumn.ROW_KEY)),
            "full_outer");
    var tonight = both.select(explode(outcomes()).as(VERSION)).select(VERSION + ".*");
    return closed.unionByName(tonight);
  }

  /** Of a row tonight and its version of the night before: the version alone where they agree, else what starts and what ends. */
  private Column outcomes() {
    var same = sameContent();
    var started = when(functions.not(same).and(isThere(NOW)), version(name -> side(NOW, name)));
    var ended = when(functions.not(same).and(isThere(THEN)), version(this::ending));
    var unchanged = when(same, version(name -> side(THEN, name)));
    return array_compact(array(unchanged, started, ended));
  }

  private Column version(Function<String, Column> value) {
    return struct(names().stream().map(name -> value.apply(name).as(name)).toArray(Column[]::new));
  }

  private static Column side(String prefix, String name) {
    return functions.col(prefix + name);
  }

  private Column ending(String name) {
    return name.equals(StandardisedColumn.KNOWN_TO.text()) ? lit(night.name()) : side(THEN, name);
  }

  private static Column isThere(String prefix) {
    return of(prefix, StandardisedColumn.ROW_KEY).isNotNull();
  }

  private Column sameContent() {
    return contentNames().stream()
        .map(name -> functions.col(NOW + name).eqNullSafe(functions.col(THEN + name)))
        .reduce(
            of(NOW, StandardisedColumn.ROW_KEY).eqNullSafe(of(THEN, StandardisedColumn.ROW_KEY)),
            Column::and);
  }

  private List<String> contentNames() {
    var names = new ArrayList<String>();
    names.add(StandardisedColumn.RECORD_KEY.text());
    names.add(StandardisedColumn.SENDER.text());
    names.add(StandardisedColumn.PERIOD.text());
    table.columns().forEach(column -> names.add(column.name()));
    return names;
  }

  /** The versions of the night before in tonight's columns: a column that the contract has since gained is null there. */
  private Dataset<Row> aligned(Dataset<Row> versions) {
    var present = Arrays.asList(versions.columns());
    var shape = TableShape.columns(table);
    return versions.select(names().stream()
        .map(name -> present.contains(name)
            ? castToTonight(name, shape)
            : lit(null).cast(shape.apply(name).dataType()).as(name))
        .toArray(Column[]::new));
  }

  private static Column castToTonight(String name, StructType shape) {
    var known = Arrays.asList(shape.fieldNames()).contains(name);
    return known
        ? functions.col(name).cast(shape.apply(name).dataType()).as(name)
        : functions.col(name);
  }

  private Dataset<Row> prefixed(Dataset<Row> rows, String prefix) {
    return rows.select(
        names().stream().map(name -> functions.col(name).as(prefix + name)).toArray(Column[]::new));
  }

  private static Column of(String prefix, StandardisedColumn column) {
    return functions.col(prefix + column.text());
  }

  private Column[] columns() {
    return names().stream().map(functions::col).toArray(Column[]::new);
  }

  /** Every column of the standardised table, in order. */
  private List<String> names() {
    var names = new ArrayList<String>();
    StandardisedColumn.leading().forEach(column -> names.add(column.text()));
    table.columns().forEach(column -> names.add(column.name()));
    StandardisedColumn.trailing().forEach(column -> names.add(column.text()));
    return names;
  }
}
