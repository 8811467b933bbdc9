package org.trivet.job.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.trivet.measure.Count;
import org.trivet.measure.GroupFigure;
import org.trivet.measure.MeasuredColumn;
import org.trivet.measure.MeasuredRows;
import org.trivet.measure.Ratio;
import org.trivet.measure.RowStatus;

/** The measured table: its shape, and what a row of tonight learns from the rows of earlier nights. */
final class MeasuredTable {
  static final StructType SCHEMA = schema();

  private static final List<MeasuredColumn> CELL = List.of(
      MeasuredColumn.MEASURE_ID,
      MeasuredColumn.DEFINITION_VERSION,
      MeasuredColumn.PERIOD,
      MeasuredColumn.PLACE,
      MeasuredColumn.BREAKDOWN);
  private static final String EARLIER = "earlier";

  private MeasuredTable() {}

  /** All rows of tonight in the table's columns; none where nothing was ready to be counted. */
  static Dataset<Row> of(SparkSession session, List<Count> counts) {
    return counts.isEmpty()
        ? session.createDataFrame(List.of(), SCHEMA)
        : session.sql(new MeasuredRows(counts).sql());
  }

  /** A row of tonight, as far as its group is held against the whole. */
  static GroupFigure figure(Row row) {
    return new GroupFigure(
        row.<String>getAs(MeasuredColumn.MEASURE_ID.column()),
        row.<String>getAs(MeasuredColumn.BREAKDOWN.column()),
        new Ratio(
            row.<Double>getAs(MeasuredColumn.NUMERATOR.column()),
            row.<Double>getAs(MeasuredColumn.DENOMINATOR.column())),
        row.<Long>getAs(MeasuredColumn.CHILDREN_DEN.column()));
  }

  /** A complete period whose figures are not those last given for it is marked as revised, and stays so. */
  static Dataset<Row> withRevisions(Dataset<Row> rows, Dataset<Row> earlier) {
    var lastGiven = earlier
        .groupBy(columns(CELL))
        .agg(max_by(
                struct(
                    col(MeasuredColumn.NUMERATOR),
                    col(MeasuredColumn.DENOMINATOR),
                    col(MeasuredColumn.STATUS)),
                col(MeasuredColumn.NIGHT))
            .as(EARLIER));
    var names = CELL.stream().map(MeasuredColumn::column).toArray(String[]::new);
    return rows.join(lastGiven, names, "left")
        .select(Arrays.stream(MeasuredColumn.values())
            .map(column ->
                column == MeasuredColumn.STATUS ? status().as(column.column()) : col(column))
            .toArray(Column[]::new));
  }

  /** One small file, in an order that reads well. */
  static Dataset<Row> inOrder(Dataset<Row> rows) {
    var order = Stream.of(
            MeasuredColumn.MEASURE_ID,
            MeasuredColumn.PERIOD,
            MeasuredColumn.PLACE,
            MeasuredColumn.BREAKDOWN,
            MeasuredColumn.NIGHT)
        .map(MeasuredTable::col)
        .toArray(Column[]::new);
    return rows.coalesce(1).sortWithinPartitions(order);
  }

  private static Column status() {
    var complete = lit(RowStatus.FINAL.word());
    var revised = lit(RowStatus.REVISED.word());
    var wasComplete = earlier(MeasuredColumn.STATUS).notEqual(RowStatus.PROVISIONAL.word());
    var changed = col(MeasuredColumn.NUMERATOR)
        .notEqual(earlier(MeasuredColumn.NUMERATOR))
        .or(col(MeasuredColumn.DENOMINATOR).notEqual(earlier(MeasuredColumn.DENOMINATOR)))
        .or(earlier(MeasuredColumn.STATUS).equalTo(revised));
    var isRevised =
        col(MeasuredColumn.STATUS).equalTo(complete).and(wasComplete).and(changed);
    return when(coalesce(isRevised, lit(false)), revised).otherwise(col(MeasuredColumn.STATUS));
  }

  private static Column earlier(MeasuredColumn column) {
    return functions.col(EARLIER + "." + column.column());
  }

  private static Column col(MeasuredColumn column) {
    return functions.col(column.column());
  }

  private static Column[] columns(List<MeasuredColumn> columns) {
    return columns.stream().map(MeasuredTable::col).toArray(Column[]::new);
  }

  private static StructType schema() {
    var schema = new StructType();
    for (var column : MeasuredColumn.values()) {
      schema = schema.add(column.column(), column.sqlType());
    }
    return schema;
  }
}
