package org.trivet.job.match;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;
import static org.trivet.job.StandardisedColumn.KNOWN_TO;
import static org.trivet.job.StandardisedColumn.PERIOD;
import static org.trivet.job.StandardisedColumn.RECORD_KEY;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.trivet.contract.Meaning;
import org.trivet.contract.TableContract;

/** Reads out of any standardised table what its contract says it means about a person, so that a new feed needs no code. */
final class PersonFacts {
  static final String SEPARATOR = "\t";

  private static final Set<Meaning> NOT_FOR_MATCHING =
      EnumSet.of(Meaning.ETHNICITY, Meaning.SCHOOL, Meaning.DEATH_DATE, Meaning.NHS_STATUS);

  private PersonFacts() {}

  /** Whether the table says anything about a person that matching reads. */
  static boolean speaksOfPersons(TableContract table) {
    return table.isPersonList()
        || (table.belongsTo().isPresent() && (table.meansBy().isPresent() || hasMeaning(table)));
  }

  /** What all tables say of persons. */
  static Dataset<Row> of(List<MatchInput.Table> tables) {
    return tables.stream()
        .map(table -> perCurrentRow(table.rows(), table.contract()))
        .reduce(Dataset::union)
        .orElseThrow(MatchRefusals::nobodyToMatch);
  }

  /** One row per current row of the table: the record it hangs on, its period, and its facts. */
  static Dataset<Row> perCurrentRow(Dataset<Row> standardised, TableContract table) {
    var facts = array_compact(array(factColumns(standardised, table).toArray(Column[]::new)));
    return standardised
        .filter(KNOWN_TO.col().isNull().and(RECORD_KEY.col().isNotNull()))
        .select(
            RECORD_KEY.col(),
            coalesce(PERIOD.col(), lit("")).as(MatchColumn.PERIOD.text()),
            facts.as(MatchColumn.FACTS.text()))
        .filter(table.isPersonList() ? lit(true) : size(MatchColumn.FACTS.col()).gt(0));
  }

  private static boolean hasMeaning(TableContract table) {
    return table.columns().stream()
        .flatMap(column -> column.means().stream())
        .anyMatch(meaning -> !NOT_FOR_MATCHING.contains(meaning));
  }

  private static List<Column> factColumns(Dataset<Row> rows, TableContract table) {
    var present = Set.of(rows.columns());
    var facts = new ArrayList<Column>();
    for (var column : table.columns()) {
      if (present.contains(column.name())) {
        column
            .means()
            .filter(meaning -> !NOT_FOR_MATCHING.contains(meaning))
            .ifPresent(meaning ->
                facts.add(fact(meaning, functions.col(column.name()), status(table, present))));
      }
    }
    table
        .meansBy()
        .ifPresent(by -> by.meanings()
            .forEach((type, meaning) -> facts.add(when(
                functions.col(by.typeColumn()).equalTo(type),
                fact(meaning, functions.col(by.valueColumn()), lit(""))))));
    return facts;
  }

  private static Column fact(Meaning meaning, Column value, Column status) {
    var said = concat(lit(meaning.name() + SEPARATOR), value.cast("string"));
    return meaning == Meaning.NHS_NUMBER ? concat(said, lit(SEPARATOR), status) : said;
  }

  private static Column status(TableContract table, Set<String> present) {
    return table.columns(Meaning.NHS_STATUS).stream()
        .filter(column -> present.contains(column.name()))
        .findFirst()
        .map(column -> coalesce(functions.col(column.name()).cast("string"), lit("")))
        .orElse(lit(""));
  }
}
