package org.trivet.publish.cells;

import org.trivet.disclosure.rule.SensitivityClass;
import org.trivet.measure.Measure;
import org.trivet.measure.Unit;
import org.trivet.publish.MeasuredRow;

/**
 * One row of a publication and the names of its cells, which stay the same from release to release.
 *
 * @param place the code of the place it counts
 */
record RowCells(Measure measure, MeasuredRow row, String place, SensitivityClass rule) {
  static final String ALL = "all";

  String numerator() {
    return id(row.breakdown(), "numerator");
  }

  /** Where a breakdown is of the numerator only, its rows share the denominator of all. */
  String denominator() {
    return id(sharesDenominator() ? ALL : row.breakdown(), "denominator");
  }

  /** What the numerator leaves over of the denominator; stands on no page. */
  String rest() {
    return id(row.breakdown(), "rest");
  }

  /** The same part of the rows that a breakdown leaves out of its total. */
  String others(String part) {
    return id(column() + "=(others)", part);
  }

  private String id(String breakdown, String part) {
    return "%s|%s|%s:%s|%s|%s"
        .formatted(
            row.measureId(),
            row.period(),
            measure.facts().reading().geographyBasis().word(),
            place,
            breakdown,
            part);
  }

  boolean isAll() {
    return row.breakdown().equals(ALL);
  }

  /** The column that it breaks down by; {@code all} for the whole. */
  String column() {
    return row.breakdown().replaceFirst("=.*", "");
  }

  boolean sharesDenominator() {
    return measure.facts().breakdowns().ofNumerator().contains(column());
  }

  /** Whether the numerator's cases are among the denominator's, so that what is left over counts children too. */
  boolean leavesRest() {
    var unit = measure.facts().reading().unit();
    return (unit == Unit.PERCENT || unit == Unit.COUNT) && leftOver() >= 0;
  }

  double leftOver() {
    return row.figure().parts().denominator() - row.figure().parts().numerator();
  }
}
