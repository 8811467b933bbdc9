package org.trivet.job.match;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.trivet.job.StandardisedColumn.KNOWN_TO;
import static org.trivet.job.StandardisedColumn.RECORD_KEY;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.trivet.contract.ColumnType;
import org.trivet.contract.Meaning;
import org.trivet.contract.Sensitivity;
import org.trivet.contract.TableContract;

/** {@link Withheld}, column by column of one table. */
final class WithheldColumns {
  private static final Set<Sensitivity> PERSONAL = EnumSet.of(
      Sensitivity.IDENTIFIER,
      Sensitivity.NAME,
      Sensitivity.POSTCODE,
      Sensitivity.ADDRESS,
      Sensitivity.FREE_TEXT,
      Sensitivity.ADOPTION);

  private final Withheld withheld;
  private final TableContract table;

  WithheldColumns(Withheld withheld, TableContract table) {
    this.withheld = withheld;
    this.table = table;
  }

  /** Rows of earlier nights that hold a marked number. */
  Dataset<Row> onceMarked(Dataset<Row> rows) {
    return rows.filter(
        KNOWN_TO.col().isNotNull().and(RECORD_KEY.col().isNotNull()).and(holdsMark(rows)));
  }

  /** The rows without what is withheld. */
  Dataset<Row> from(Dataset<Row> rows) {
    return rows.select(
        Stream.of(rows.columns()).map(name -> shown(name, rows)).toArray(Column[]::new));
  }

  private Column shown(String name, Dataset<Row> rows) {
    return table
        .column(name)
        .flatMap(column -> hidden(column, rows))
        .map(hidden -> when(not(hidden), col(name)).as(name))
        .orElseGet(() -> col(name));
  }

  private Optional<Column> hidden(org.trivet.contract.Column column, Dataset<Row> rows) {
    var hidden = Stream.<Optional<Column>>of(
        holds(column) ? Optional.of(isOpen().and(isMarked(column.name()))) : Optional.empty(),
        means(column, Meaning.FORMER_SURNAME)
            ? Optional.of(isOpen().and(holdsMark(rows)))
            : Optional.empty(),
        PERSONAL.contains(column.sensitivity())
            ? Optional.of(KNOWN_TO.col().isNotNull().and(isOneOf(withheld.goneOn())))
            : Optional.empty());
    return hidden.flatMap(Optional::stream).reduce(Column::or);
  }

  /** Whether any number of the row is marked. */
  private Column holdsMark(Dataset<Row> rows) {
    var present = Set.of(rows.columns());
    return table.columns().stream()
        .filter(column -> holds(column) && present.contains(column.name()))
        .map(column -> isMarked(column.name()))
        .reduce(Column::or)
        .orElse(lit(false));
  }

  /** Whether a column can hold a number that is marked: by its type, its meaning or its class. */
  private static boolean holds(org.trivet.contract.Column column) {
    return column.type() == ColumnType.UPN
        || column.type() == ColumnType.NHS_NUMBER
        || means(column, Meaning.UPN)
        || means(column, Meaning.FORMER_UPN)
        || means(column, Meaning.NHS_NUMBER)
        || column.sensitivity() == Sensitivity.IDENTIFIER;
  }

  private static boolean means(org.trivet.contract.Column column, Meaning meaning) {
    return column.means().filter(meaning::equals).isPresent();
  }

  private Column isOpen() {
    return not(isOneOf(withheld.closed()));
  }

  private Column isMarked(String column) {
    var marks = withheld.marks();
    UDF1<String, Boolean> has = value -> value != null && marks.seal(value);
    return udf(has, DataTypes.BooleanType).apply(col(column).cast(DataTypes.StringType));
  }

  private static Column isOneOf(Set<String> keys) {
    UDF1<String, Boolean> has = key -> key != null && keys.contains(key);
    return coalesce(udf(has, DataTypes.BooleanType).apply(RECORD_KEY.col()), lit(false));
  }
}
