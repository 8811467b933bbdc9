package org.trivet.job.standardise;

import java.util.ArrayList;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.trivet.contract.ColumnType;
import org.trivet.contract.TableContract;
import org.trivet.job.StandardisedColumn;

/** The Spark schemas that follow from a table's contract. */
final class TableShape {
  private static final ArrayType FINDINGS = DataTypes.createArrayType(
      new StructType()
          .add(FindingColumn.RULE.text(), DataTypes.StringType)
          .add(FindingColumn.COLUMN_NAME.text(), DataTypes.StringType)
          .add(FindingColumn.SEVERITY.text(), DataTypes.StringType),
      false);

  private TableShape() {}

  /** The contract's columns, typed. */
  static StructType columns(TableContract table) {
    var fields = new ArrayList<StructField>();
    for (var column : table.columns()) {
      fields.add(DataTypes.createStructField(column.name(), sparkType(column.type()), true));
    }
    return DataTypes.createStructType(fields);
  }

  /** What reading a file gives: the contract's columns, then where the row stands and what is wrong with it. */
  static StructType read(TableContract table) {
    return columns(table)
        .add(StandardisedColumn.SENDER.text(), DataTypes.StringType)
        .add(StandardisedColumn.PERIOD.text(), DataTypes.StringType)
        .add(StandardisedColumn.SOURCE_FILE.text(), DataTypes.StringType)
        .add(StandardisedColumn.SOURCE_LINE.text(), DataTypes.IntegerType)
        .add(ReadColumn.ARRIVAL.text(), DataTypes.LongType)
        .add(ReadColumn.SOURCE_ROW.text(), DataTypes.IntegerType)
        .add(ReadColumn.FINDINGS.text(), FINDINGS);
  }

  private static DataType sparkType(ColumnType type) {
    return switch (type) {
      case TEXT, CODE, UPN, ULN, NHS_NUMBER, POSTCODE -> DataTypes.StringType;
      case DATE -> DataTypes.DateType;
      case TIMESTAMP -> DataTypes.TimestampType;
      case INTEGER -> DataTypes.LongType;
      case DECIMAL -> DataTypes.DoubleType;
      case YES_NO -> DataTypes.BooleanType;
    };
  }
}
