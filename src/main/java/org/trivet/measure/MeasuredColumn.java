package org.trivet.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of the measured table, in their order, each with its SQL type on both engines and the comment readers see. */
public enum MeasuredColumn {
  MEASURE_ID("STRING", "Which measure: the id of a file in jobs/measures"),
  DEFINITION_VERSION("INT", "Version of the measure's definition that the row was counted by"),
  PERIOD("STRING", "The time counted, such as 2026, 2026-Q3 or 2026-01-15"),
  AS_AT("DATE", "The day the position is stated at"),
  PLACE("STRING", "The place counted, by its official code"),
  GEOGRAPHY_BASIS("STRING", "Whose place it is: school, residence or responsible authority"),
  BREAKDOWN("STRING", "all, or one group such as sex=F"),
  NUMERATOR("DOUBLE", "Cases (or amount) that the measure counts"),
  DENOMINATOR("DOUBLE", "Cases that the numerator is counted among"),
  CHILDREN_NUM("BIGINT", "Children with at least one case in the numerator"),
  CHILDREN_DEN("BIGINT", "Children with at least one case in the denominator"),
  CONTRIBUTORS("BIGINT", "Children with any case in the group"),
  LARGEST1("DOUBLE", "The largest part of the numerator that one child brings"),
  LARGEST2("DOUBLE", "The second largest part of the numerator that one child brings"),
  STATUS("STRING", "provisional, final or revised"),
  MATCH_QUALITY(
      "DOUBLE", "Share of the agencies' records linked to another agency; joint measures only"),
  NIGHT("STRING", "The night that counted the row");

  private final String sqlType;
  private final String comment;

  MeasuredColumn(String sqlType, String comment) {
    this.sqlType = sqlType;
    this.comment = comment;
  }

  /** The column's name in the table. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String sqlType() {
    return sqlType;
  }

  public String comment() {
    return comment;
  }

  /** All names in the table's order. */
  public static List<String> columns() {
    return Arrays.stream(values()).map(MeasuredColumn::column).toList();
  }
}
