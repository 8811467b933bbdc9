package org.trivet.serve.review;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trivet.contract.Column;
import org.trivet.contract.Contracts;
import org.trivet.contract.Meaning;
import org.trivet.contract.TableContract;
import org.trivet.serve.duck.Duck;
import org.trivet.serve.duck.Sql;

/**
 * A table that says who somebody is, read by what its contract says its columns mean.
 *
 * @param columns those that the night's files have
 */
record PersonTable(TableContract contract, String from, Set<String> columns) {
  /** Stands between an NHS number and how it was verified. */
  static final String STATUS_BEHIND = "\t";

  private static final Set<Meaning> NOT_ASKED =
      EnumSet.of(Meaning.ETHNICITY, Meaning.SCHOOL, Meaning.DEATH_DATE, Meaning.NHS_STATUS);
  private static final String CURRENT = "known_to IS NULL AND record_key IS NOT NULL";

  static List<PersonTable> all(Duck duck, ReviewTables tables, Contracts contracts) {
    return contracts.feeds().stream()
        .flatMap(feed -> feed.tables().stream().map(table -> contracts.allowed(feed, table)))
        .filter(PersonTable::speaksOfPersons)
        .filter(table -> tables.has(table.table()))
        .map(table ->
            new PersonTable(table, tables.from(table.table()), tables.columns(duck, table.table())))
        .toList();
  }

  /** A SELECT of {@code record_key, meaning, value, table_name}, one row for each thing said in the rows that hold. */
  String facts(String where) {
    return facts(where, meaning -> true);
  }

  /** The same of some meanings alone; what type-and-value rows say is always among them. */
  String facts(String where, Predicate<Meaning> wanted) {
    var said = said(wanted).toList();
    return said.isEmpty()
        ? nothing()
        : """
          SELECT record_key, fact.meaning AS meaning, fact.value AS value, %s AS table_name
          FROM  (SELECT record_key, unnest([%s]) AS fact FROM %s WHERE %s AND %s)
          WHERE  fact.meaning IS NOT NULL AND fact.value IS NOT NULL AND fact.value <> ''""".formatted(Sql.text(contract.table()), String.join(", ", said), from, CURRENT, where);
  }

  /** A SELECT of {@code record_key, meaning} of the rows in which a column that means it holds one of the values asked for. */
  Stream<String> holding(Meaning meaning, String values) {
    return contract.columns(meaning).stream()
        .filter(this::isThere)
        .map(column ->
            "SELECT record_key, '%s' AS meaning FROM %s WHERE %s AND upper(CAST(%s AS VARCHAR)) IN (%s)"
                .formatted(meaning, from, CURRENT, Sql.name(column.name()), values));
  }

  private static boolean speaksOfPersons(TableContract table) {
    return table.isPersonList()
        || (table.belongsTo().isPresent()
            && (table.meansBy().isPresent()
                || table.columns().stream()
                    .flatMap(column -> column.means().stream())
                    .anyMatch(meaning -> !NOT_ASKED.contains(meaning))));
  }

  private Stream<String> said(Predicate<Meaning> wanted) {
    var said = new ArrayList<String>();
    for (var column : contract.columns()) {
      column
          .means()
          .filter(meaning -> isThere(column) && !NOT_ASKED.contains(meaning))
          .filter(wanted)
          .ifPresent(meaning -> said.add(fact(Sql.text(meaning.name()), value(column, meaning))));
    }
    contract.meansBy().ifPresent(by -> said.add(fact(meaningOfType(by), text(by.valueColumn()))));
    return said.stream();
  }

  private static String fact(String meaning, String value) {
    return "struct_pack(meaning := %s, value := %s)".formatted(meaning, value);
  }

  private static String meaningOfType(TableContract.MeansBy by) {
    return "CASE %s%s END"
        .formatted(
            Sql.name(by.typeColumn()),
            by.meanings().entrySet().stream()
                .map(type -> " WHEN %s THEN %s"
                    .formatted(Sql.text(type.getKey()), Sql.text(type.getValue().name())))
                .sorted()
                .collect(joining()));
  }

  private String value(Column column, Meaning meaning) {
    if (meaning == Meaning.NHS_NUMBER) {
      return "%s || '%s' || %s".formatted(text(column.name()), STATUS_BEHIND, status());
    }
    return meaning == Meaning.SEX ? decoded(column) : text(column.name());
  }

  private String status() {
    return contract.columns(Meaning.NHS_STATUS).stream()
        .filter(this::isThere)
        .findFirst()
        .map(column -> "coalesce(%s, '')".formatted(text(column.name())))
        .orElse("''");
  }

  private static String decoded(Column column) {
    var whens = column.codes().stream()
        .flatMap(list -> list.codes().entrySet().stream())
        .map(code ->
            " WHEN %s THEN %s".formatted(Sql.text(code.getKey()), Sql.text(code.getValue())))
        .collect(joining());
    return whens.isEmpty()
        ? text(column.name())
        : "CASE %s%s ELSE %s END".formatted(Sql.name(column.name()), whens, text(column.name()));
  }

  private boolean isThere(Column column) {
    return columns.contains(column.name());
  }

  private static String text(String column) {
    return "CAST(%s AS VARCHAR)".formatted(Sql.name(column));
  }

  private static String nothing() {
    return "SELECT NULL::VARCHAR AS record_key, NULL::VARCHAR AS meaning, NULL::VARCHAR AS value, NULL::VARCHAR AS table_name WHERE false";
  }
}
