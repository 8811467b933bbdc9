package org.trivet.serve.zone;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.trivet.contract.Column;
import org.trivet.contract.Contracts;
import org.trivet.contract.FeedContract;
import org.trivet.contract.Sensitivity;
import org.trivet.contract.TableContract;
import org.trivet.serve.duck.Sql;

/**
 * The contracts' tables as a zone shows them: every one it holds, whether or not a file has ever come, but none of which the agreement
 * allows no column.
 */
public record ContractTables(ZoneRules rules, Contracts contracts) {
  private static final List<String> ENGINE = List.of(
      "record_key",
      "child_id",
      "row_key",
      "sender",
      "period",
      "source_file",
      "source_line",
      "known_from",
      "known_to");

  public List<ServedTable> all() {
    return contracts.feeds().stream()
        .flatMap(feed -> feed.tables().stream()
            .filter(table -> rules.holds(table.table()))
            .filter(table -> !contracts.allowed(feed, table).columns().isEmpty())
            .map(table -> served(feed, table)))
        .toList();
  }

  private ServedTable served(FeedContract feed, TableContract table) {
    var allowed = contracts.allowed(feed, table);
    return new ServedTable(
        table.table(),
        table.title(),
        feed.feed(),
        "matched",
        table.table(),
        columns(feed, allowed),
        Stream.concat(ENGINE.stream(), table.columns().stream().map(Column::name))
            .toList(),
        new ServedTable.Shape(
            "",
            "count(*)",
            rules.childColumn(),
            "known_to IS NULL",
            "known_from <= $night AND (known_to IS NULL OR known_to > $night)"));
  }

  private List<ServedColumn> columns(FeedContract feed, TableContract table) {
    var columns = new ArrayList<ServedColumn>();
    columns.addAll(IdentityColumns.of(rules));
    columns.add(ServedColumn.asIs("sender", "VARCHAR", "Who sent the row"));
    columns.add(
        ServedColumn.asIs("period", "VARCHAR", "The period the row is for, as its file says"));
    var shown = new ShownColumn(rules, feed.feed(), table.table());
    var covered = coveredByRecord(table);
    table.columns().stream()
        .filter(column -> !covered.contains(column.name()))
        .flatMap(column -> shown.of(column).stream())
        .forEach(columns::add);
    if (rules.lineage() == Treatment.AS_IS) {
      columns.add(ServedColumn.asIs("row_key", "VARCHAR", "The row's own key within the table"));
      columns.add(ServedColumn.asIs("source_file", "VARCHAR", "First letters of the file's hash"));
      columns.add(ServedColumn.asIs("source_line", "BIGINT", "Line in that file"));
    }
    columns.add(ServedColumn.asIs("known_from", "VARCHAR", "First night that knew the row so"));
    columns.add(ServedColumn.asIs(
        "known_to", "VARCHAR", "First night that knew it otherwise or gone; null while it holds"));
    return columns;
  }

  /** Local ids that say no more than the record's own pseudonym beside them. */
  private Set<String> coveredByRecord(TableContract table) {
    if (rules.people() == Showing.IDENTIFIED) {
      return Set.of();
    }
    var names = table.isPersonList()
        ? table.personKey()
        : table.belongsTo().map(TableContract.BelongsTo::by).orElse(List.of());
    return names.stream()
        .filter(name -> table
            .column(name)
            .filter(column -> column.sensitivity() == Sensitivity.LOCAL_ID)
            .isPresent())
        .collect(toSet());
  }

  /** The person behind a row, as a zone shows them. */
  static final class IdentityColumns {
    private IdentityColumns() {}

    static List<ServedColumn> of(ZoneRules rules) {
      return List.of(
          identity(rules, rules.childColumn(), "child_id", "The child the row is about"),
          identity(
              rules, rules.recordColumn(), "record_key", "The person record the row hangs on"));
    }

    private static ServedColumn identity(ZoneRules rules, String name, String source, String note) {
      var hidden = rules.people() == Showing.PSEUDONYM;
      return new ServedColumn(
          name,
          source,
          hidden ? "pseudonym(%s)".formatted(Sql.name(source)) : Sql.name(source),
          "VARCHAR",
          new ServedColumn.About(
              hidden ? note + ", by pseudonym" : note,
              "local-id",
              hidden ? Treatment.PSEUDONYM.word() : Treatment.AS_IS.word(),
              ""));
    }
  }
}
