package org.trivet.serve.zone;

import java.util.Optional;
import org.trivet.contract.Column;
import org.trivet.contract.ColumnType;
import org.trivet.serve.duck.Sql;

/** How a contract's column appears in a zone: under which name, of which type, by which expression. */
final class ShownColumn {
  private final ZoneRules rules;
  private final String feed;
  private final String table;

  ShownColumn(ZoneRules rules, String feed, String table) {
    this.rules = rules;
    this.feed = feed;
    this.table = table;
  }

  /** The column as the zone shows it; empty when it does not. */
  Optional<ServedColumn> of(Column column) {
    var name = column.name();
    var quoted = Sql.name(name);
    return switch (treatmentOf(column)) {
      case DROPPED -> Optional.empty();
      case AS_IS -> Optional.of(made(column, name, quoted, typeOf(column.type())));
      case MONTH ->
        Optional.of(made(
            column, monthName(name), "date_trunc('month', %s)::DATE".formatted(quoted), "DATE"));
      case OUTWARD -> Optional.of(made(column, name + "_district", upTo(quoted, 0), "VARCHAR"));
      case SECTOR -> Optional.of(made(column, name + "_sector", upTo(quoted, 2), "VARCHAR"));
      case PSEUDONYM ->
        Optional.of(made(
            column,
            refName(name),
            "pseudonym(%s || '|' || %s::VARCHAR)".formatted(Sql.text(feed), quoted),
            "VARCHAR"));
    };
  }

  /** A treatment that does not fit the column's type shows nothing rather than everything. */
  Treatment treatmentOf(Column column) {
    var treatment = rules.treatmentOf(table, column);
    return treatment == Treatment.MONTH && column.type() != ColumnType.DATE
        ? Treatment.DROPPED
        : treatment;
  }

  private ServedColumn made(Column column, String name, String expression, String type) {
    return new ServedColumn(
        name,
        column.name(),
        expression,
        type,
        new ServedColumn.About(
            noteOf(column),
            Floor.sensitivityOf(column).word(),
            treatmentOf(column).word(),
            column.codes().map(list -> list.name()).orElse("")));
  }

  private String noteOf(Column column) {
    var note = column.note().isBlank() ? "Column " + column.name() + " of " + feed : column.note();
    return switch (treatmentOf(column)) {
      case AS_IS, DROPPED -> note;
      case MONTH -> note + " (first day of its month)";
      case OUTWARD -> note + " (district only)";
      case SECTOR -> note + " (sector only)";
      case PSEUDONYM -> note + " (pseudonym: joins with the same number in tables of this feed)";
    };
  }

  /** A postcode up to its space and so many characters after it; one written without a space shows nothing. */
  private static String upTo(String column, int after) {
    return "CASE WHEN contains(%1$s, ' ') THEN rtrim(substr(%1$s, 1, instr(%1$s, ' ') + %2$d - 1)) END"
        .formatted(column, after);
  }

  static String monthName(String name) {
    return name.endsWith("_date") ? name.replaceFirst("_date$", "_month") : name + "_month";
  }

  static String refName(String name) {
    return name.endsWith("_id") ? name.replaceFirst("_id$", "_ref") : name + "_ref";
  }

  static String typeOf(ColumnType type) {
    return switch (type) {
      case TEXT, CODE, UPN, ULN, NHS_NUMBER, POSTCODE -> "VARCHAR";
      case DATE -> "DATE";
      case TIMESTAMP -> "TIMESTAMP WITH TIME ZONE";
      case INTEGER -> "BIGINT";
      case DECIMAL -> "DOUBLE";
      case YES_NO -> "BOOLEAN";
    };
  }
}
