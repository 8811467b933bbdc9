package org.trivet.serve.release;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trivet.night.Progress;
import org.trivet.serve.duck.Duck;
import org.trivet.serve.duck.DuckFailure;
import org.trivet.serve.duck.Sql;
import org.trivet.serve.zone.ServedColumn;
import org.trivet.serve.zone.ServedTable;

/**
 * Writes one zone's file: {@code held.<table>} with every version of every row, sorted by child; in {@code main} a view per table of what
 * holds now, the analysts' views and the dictionary; in {@code reference} the reference data; and a comment on all of it.
 */
final class ZoneFile {
  static final String HELD = "held";

  private final Duck duck;
  private final Recipe recipe;
  private final NightTables night;

  ZoneFile(Duck duck, Recipe recipe, NightTables night) {
    this.duck = duck;
    this.recipe = recipe;
    this.night = night;
  }

  /** Makes the file, which must not be there yet. */
  void write(Path file, Imprint imprint, Progress progress) {
    duck.run("ATTACH %s AS release".formatted(Sql.text(file.toString())));
    duck.run("USE release");
    duck.run("CREATE SCHEMA " + HELD);
    duck.run("CREATE SCHEMA reference");
    holdTables(progress);
    duck.run("BEGIN");
    new Definitions(duck, recipe, night).write(imprint);
    new ZoneViews(duck, recipe).write();
    new Dictionary(duck, recipe).write();
    duck.run("COMMIT");
    duck.run("CHECKPOINT release");
    duck.run("USE memory");
    duck.run("DETACH release");
  }

  private void holdTables(Progress progress) {
    var ids = KnownIds.of(recipe, night, duck);
    var done = 0;
    for (var table : recipe.tables()) {
      try {
        hold(table, ids, progress);
      } catch (DuckFailure failed) {
        throw ReleaseRefusals.cannotBuild(recipe.rules().zone(), "table " + table.name(), failed);
      }
      done++;
      progress.at(done, recipe.tables().size(), recipe.rules().zone().word() + " tables");
    }
  }

  private void hold(ServedTable table, KnownIds ids, Progress progress) {
    var name = HELD + "." + Sql.name(table.name());
    if (!night.has(table)) {
      duck.run("CREATE TABLE %s (%s)".formatted(name, typed(table.columns())));
      return;
    }
    var there = night.columns(duck, table);
    tellOfUnknown(table, there, progress);
    duck.run("CREATE TABLE %s AS SELECT %s FROM %s %s ORDER BY %s NULLS LAST"
        .formatted(
            name,
            selected(ids.columns(table, there), Set.copyOf(there)),
            ids.beside(night.from(table), there),
            table.shape().grouping(),
            Sql.name(table.shape().order())));
  }

  /** A column of the Parquet that no contract names is not shown, and that is said. */
  private void tellOfUnknown(ServedTable table, List<String> there, Progress progress) {
    var unknown = new HashSet<>(there);
    table.accountedFor().forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      progress.say("Left out of %s, since no contract describes them: %s"
          .formatted(table.name(), String.join(", ", unknown.stream().sorted().toList())));
    }
  }

  private static String selected(List<ServedColumn> columns, Set<String> there) {
    return columns.stream()
        .map(column -> "(%s)::%s AS %s"
            .formatted(
                there.contains(column.source()) ? column.expression() : "NULL",
                column.type(),
                Sql.name(column.name())))
        .collect(joining(", "));
  }

  private static String typed(List<ServedColumn> columns) {
    return columns.stream()
        .map(column -> Sql.name(column.name()) + " " + column.type())
        .collect(joining(", "));
  }
}
