package org.trivet.serve.release;

import java.util.List;
import org.trivet.serve.duck.Duck;
import org.trivet.serve.zone.EngineTables;
import org.trivet.serve.zone.ServedColumn;
import org.trivet.serve.zone.ServedTable;
import org.trivet.serve.zone.Showing;

/**
 * The pseudonyms of every child and record of the register, worked out once: looking one up costs a fifth of hashing it again in each of
 * the rows that bear it. They live in the memory of the build and in no file of the release.
 */
final class KnownIds {
  private static final List<String> SOURCES = List.of("child_id", "record_key");

  private final boolean hidden;

  private KnownIds(boolean hidden) {
    this.hidden = hidden;
  }

  static KnownIds of(Recipe recipe, NightTables night, Duck duck) {
    if (recipe.rules().people() != Showing.PSEUDONYM) {
      return new KnownIds(false);
    }
    var register = recipe.tables().stream()
        .filter(table -> table.name().equals(EngineTables.REGISTER) && night.has(table))
        .findFirst();
    for (var source : SOURCES) {
      var ids = register
          .map(table -> "SELECT DISTINCT %s FROM %s".formatted(source, night.from(table)))
          .orElse("SELECT NULL::VARCHAR AS %s WHERE false".formatted(source));
      duck.run(
          "CREATE TEMP TABLE known_%1$s AS SELECT %1$s, pseudonym(%1$s) AS known_%1$s_ref FROM (%2$s)"
              .formatted(source, ids));
    }
    return new KnownIds(true);
  }

  /** A FROM clause with the pseudonyms beside the ids. */
  String beside(String from, List<String> there) {
    return isBeside(there)
        ? from
            + " LEFT JOIN known_child_id USING (child_id) LEFT JOIN known_record_key USING (record_key)"
        : from;
  }

  /** The table's columns, taking known pseudonyms instead of hashing; an id the register lacks is hashed. */
  List<ServedColumn> columns(ServedTable table, List<String> there) {
    return table.columns().stream()
        .map(column -> isBeside(there) && SOURCES.contains(column.source())
            ? column.madeBy(
                "coalesce(known_%s_ref, %s)".formatted(column.source(), column.expression()))
            : column)
        .toList();
  }

  private boolean isBeside(List<String> there) {
    return hidden && there.containsAll(SOURCES);
  }
}
