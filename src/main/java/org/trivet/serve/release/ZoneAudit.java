package org.trivet.serve.release;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.trivet.serve.duck.Duck;
import org.trivet.serve.duck.DuckLimits;
import org.trivet.serve.duck.Sql;
import org.trivet.serve.release.Manifest.TableFiled;
import org.trivet.serve.zone.ServedTable;
import org.trivet.serve.zone.Showing;
import org.trivet.serve.zone.Treatment;

/**
 * Reads a finished file as a stranger would and holds it against the zone's rules: rows, columns, and the shapes of values in every text
 * column. It trusts nothing that the writer of the file believed.
 */
final class ZoneAudit {
  private static final Set<String> NEVER =
      Set.of("child_id", "record_key", "row_key", "source_file", "source_line");

  private final Recipe recipe;
  private final Duck duck;
  private final List<String> leaks = new ArrayList<>();

  private ZoneAudit(Recipe recipe, Duck duck) {
    this.recipe = recipe;
    this.duck = duck;
  }

  /**
   * The tables of a file that passed.
   *
   * @param read the rows that the night's Parquet has, in the order of the recipe's tables
   * @throws org.trivet.vocabulary.Refusal naming every leak at once, or the table whose rows differ
   */
  static List<TableFiled> check(Path file, Recipe recipe, List<Long> read, DuckLimits limits) {
    try (var duck = Duck.readOnly(file, limits)) {
      var audit = new ZoneAudit(recipe, duck);
      var filed = new ArrayList<TableFiled>();
      for (var i = 0; i < recipe.tables().size(); i++) {
        filed.add(audit.countedAndHashed(recipe.tables().get(i), read.get(i)));
      }
      audit.refuseLeaks();
      return filed;
    }
  }

  private TableFiled countedAndHashed(ServedTable table, long read) {
    var name = "held." + Sql.name(table.name());
    var held = duck.count("SELECT %s FROM %s".formatted(table.shape().rowsRead(), name));
    if (held != read) {
      throw ReleaseRefusals.rowsDiffer(table.name(), read, held);
    }
    var row = duck.rows(
            "SELECT count(*), coalesce(sum(hash(t)::HUGEINT), 0) FROM %s AS t".formatted(name))
        .get(0);
    return new TableFiled(table.name(), Long.parseLong(row.get(0)), row.get(1));
  }

  private void refuseLeaks() {
    if (recipe.rules().people() == Showing.IDENTIFIED) {
      return;
    }
    duck.run(ValueShape.NHS_CHECK);
    heldColumns().forEach((table, columns) -> {
      columns.forEach(column -> auditName(table, column.get(1)));
      auditValues(table, columns);
    });
    recipe.tables().forEach(this::auditTreatments);
    if (!leaks.isEmpty()) {
      throw ReleaseRefusals.leaks(recipe.rules().zone(), leaks);
    }
  }

  private void auditName(String table, String column) {
    var planned = recipe.tables().stream()
        .anyMatch(served -> served.name().equals(table) && served.has(column));
    if (NEVER.contains(column) || !planned) {
      leaks.add("%s.%s must not be there".formatted(table, column));
    }
  }

  /** Table to its columns, each with table, name and type, as the file itself has them. */
  private Map<String, List<List<String>>> heldColumns() {
    return duck
        .rows(
            "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE schema_name = 'held' AND NOT internal ORDER BY ALL")
        .stream()
        .collect(groupingBy(column -> column.get(0), TreeMap::new, toList()));
  }

  private void auditValues(String table, List<List<String>> columns) {
    var values = columns.stream()
        .filter(column -> column.get(2).equals("VARCHAR") || column.get(2).endsWith("INT"))
        .filter(column -> !isPseudonym(table, column.get(1)))
        .map(column -> "SELECT %s AS c, v FROM (SELECT DISTINCT %s::VARCHAR AS v FROM held.%s)"
            .formatted(Sql.text(column.get(1)), Sql.name(column.get(1)), Sql.name(table)))
        .collect(joining(" UNION ALL "));
    if (values.isEmpty()) {
      return;
    }
    for (var found : duck.rows(
        "SELECT c, %s FROM (%s) GROUP BY c ORDER BY c".formatted(ValueShape.counts(), values))) {
      tellLeaks(table, found);
    }
  }

  /** A column's name, then one count per shape. */
  private void tellLeaks(String table, List<String> found) {
    var counts = found.iterator();
    var column = counts.next();
    for (var shape : ValueShape.values()) {
      var count = counts.next();
      if (!count.equals("0")) {
        leaks.add("%s.%s holds %s values that look like %s"
            .formatted(table, column, count, shape.title()));
      }
    }
  }

  private boolean isPseudonym(String table, String column) {
    return recipe.tables().stream()
        .filter(served -> served.name().equals(table))
        .flatMap(served -> served.columns().stream())
        .anyMatch(served -> served.name().equals(column)
            && served.about().shown().equals(Treatment.PSEUDONYM.word()));
  }

  private void auditTreatments(ServedTable table) {
    for (var column : table.columns()) {
      var name = Sql.name(column.name());
      if (column.about().shown().equals(Treatment.PSEUDONYM.word())) {
        expectNone(
            table,
            "NOT regexp_full_match(%s, '[0-9a-f]{32}')".formatted(name),
            column.name() + " holds values that are no pseudonyms");
      }
      if (column.about().shown().equals(Treatment.MONTH.word())) {
        expectNone(table, "day(%s) <> 1".formatted(name), column.name() + " holds whole dates");
      }
    }
  }

  private void expectNone(ServedTable table, String wrong, String leak) {
    if (duck.count("SELECT count(*) FROM held.%s WHERE %s".formatted(Sql.name(table.name()), wrong))
        > 0) {
      leaks.add(table.name() + "." + leak);
    }
  }
}
