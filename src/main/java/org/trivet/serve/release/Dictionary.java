package org.trivet.serve.release;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trivet.serve.duck.Duck;
import org.trivet.serve.duck.Sql;
import org.trivet.serve.zone.ComparatorRows;
import org.trivet.serve.zone.PersonRecords;
import org.trivet.serve.zone.ServedColumn;
import org.trivet.serve.zone.ServedTable;

/** The table {@code dictionary}, and the same words as comments on every table, view and column. */
final class Dictionary {
  private static final Map<String, String> OWN = Map.of(
      "release", "What this file is: its night, its zone, its key",
      "nights", "The nights that questions can be asked about with --as-of",
      "codes", "Every code of every list, in words",
      "measure_definitions", "What each measure counts and how to read it",
      "as_of_views", "What each table shows in an earlier night; used by --as-of",
      "dictionary", "Every table and column of this file, in words");
  private static final Map<String, String> OWN_COLUMNS = Map.ofEntries(
      Map.entry("view_name", "The view"),
      Map.entry("select_as_of", "Its SELECT with $night for the night asked about"),
      Map.entry("night", "Name of the night"),
      Map.entry("zone", "Name of the zone"),
      Map.entry("title", "Title"),
      Map.entry("readme", "What to know before using it"),
      Map.entry("made_at", "When it was made, UTC"),
      Map.entry("key", "Purpose and version of the key behind the pseudonyms"),
      Map.entry(
          "key_origin",
          "random, or seed: then anyone can undo them, which only made-up children bear"),
      Map.entry("code_version", "The version of Trivet that made it"),
      Map.entry("code_list", "Name of the code list"),
      Map.entry("code", "The code"),
      Map.entry("meaning", "What the code means"),
      Map.entry("source", "Where that was read"),
      Map.entry("confidence", "How sure that is: H, M, L, or mem for general knowledge"),
      Map.entry("measure_id", "Which measure"),
      Map.entry("version", "Version of its definition"),
      Map.entry("definition", "What it counts, in words"),
      Map.entry("unit", "What its ratio is read as"),
      Map.entry("per", "By what numerator / denominator is multiplied to be read so"),
      Map.entry("polarity", "Which way is better"),
      Map.entry(
          "schema_name", "main: what holds now; held: every version; reference: reference data"),
      Map.entry("table_name", "Table or view"),
      Map.entry("column_name", "Column; empty for the table itself"),
      Map.entry("type", "Type"),
      Map.entry("note", "What it says"),
      Map.entry("sensitivity", "Class its contract gives it"),
      Map.entry("shown", "How this zone shows that class"),
      Map.entry("feed", "Feed it comes from; trivet for the engine's own"));

  private final Duck duck;
  private final Recipe recipe;
  private final List<List<String>> lines = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();
  private final Map<String, Map<String, String>> columns = new HashMap<>();

  Dictionary(Duck duck, Recipe recipe) {
    this.duck = duck;
    this.recipe = recipe;
  }

  void write() {
    duck.run(
        "CREATE TABLE main.dictionary (schema_name VARCHAR, table_name VARCHAR, column_name VARCHAR, "
            + "\"type\" VARCHAR, note VARCHAR, sensitivity VARCHAR, shown VARCHAR, feed VARCHAR, code_list VARCHAR)");
    readColumns();
    recipe.tables().forEach(this::describe);
    describeOwnViews();
    recipe
        .views()
        .forEach(view ->
            describePlain("VIEW", "main." + Sql.name(view.name()), view.comment(), view.columns()));
    OWN.forEach(
        (name, title) -> describePlain("TABLE", "main." + Sql.name(name), title, OWN_COLUMNS));
    Definitions.referenceFiles(recipe.inputs().reference())
        .forEach(file -> describePlain(
            "TABLE",
            "reference." + Sql.name(Definitions.referenceName(file)),
            "Reference data of warehouse/reference/" + file.getFileName(),
            Map.of()));
    duck.run("INSERT INTO main.dictionary VALUES "
        + lines.stream().map(line -> "(" + Sql.texts(line) + ")").collect(joining(", ")));
    duck.run(String.join("; ", comments));
  }

  /** All at once: each look at the catalogue goes through every view. */
  private void readColumns() {
    duck.rows(
            "SELECT schema_name || '.' || table_name, column_name, data_type FROM duckdb_columns() WHERE database_name = 'release' ORDER BY schema_name, table_name, column_index")
        .forEach(row -> columns
            .computeIfAbsent(row.get(0), none -> new LinkedHashMap<>())
            .put(row.get(1), row.get(2)));
  }

  private void describe(ServedTable table) {
    comment("TABLE", "held." + Sql.name(table.name()), "All versions. " + table.title());
    comment("VIEW", "main." + Sql.name(table.name()), table.title());
    line("held", table.name(), "All versions. " + table.title(), table.feed());
    line("main", table.name(), table.title(), table.feed());
    var shown = columnsOf("main", table.name());
    for (var column : table.columns()) {
      describe("held", table, column);
      if (shown.containsKey(column.name())) {
        describe("main", table, column);
      }
    }
  }

  private void describe(String schema, ServedTable table, ServedColumn column) {
    var about = column.about();
    commentColumn(schema + "." + Sql.name(table.name()), column.name(), about.note());
    lines.add(List.of(
        schema,
        table.name(),
        column.name(),
        column.type(),
        about.note(),
        about.sensitivity(),
        about.shown(),
        table.feed(),
        about.codes()));
  }

  private void describeOwnViews() {
    if (recipe.holdsPeople()) {
      describePlain(
          "VIEW",
          "main." + PersonRecords.NAME,
          "Every current row of every person list of every feed, in one shape",
          recipe.personRecords().columns());
      describePlain(
          "VIEW",
          "main." + ComparatorRows.NAME,
          "England, its regions and authorities beside the measures, from published statistics that count alike",
          recipe.comparatorRows().columns());
    }
  }

  /** A table or view that comes from no contract; a column its author left without words is told by its name. */
  private void describePlain(
      String kind, String qualified, String title, Map<String, String> notes) {
    var name = qualified.substring(qualified.indexOf('.') + 1).replace("\"", "");
    var schema = qualified.substring(0, qualified.indexOf('.'));
    comment(kind, qualified, title);
    line(schema, name, title, "trivet");
    columnsOf(schema, name).forEach((column, type) -> {
      var note = notes.getOrDefault(column, "Column %s of %s".formatted(column, name));
      commentColumn(qualified, column, note);
      lines.add(List.of(schema, name, column, type, note, "none", "as-is", "trivet", ""));
    });
  }

  private Map<String, String> columnsOf(String schema, String table) {
    return columns.getOrDefault(schema + "." + table, Map.of());
  }

  private void line(String schema, String table, String title, String feed) {
    lines.add(List.of(schema, table, "", "", title, "", "", feed, ""));
  }

  private void comment(String kind, String qualified, String text) {
    comments.add("COMMENT ON %s %s IS %s".formatted(kind, qualified, Sql.text(text)));
  }

  private void commentColumn(String qualified, String column, String text) {
    comments.add(
        "COMMENT ON COLUMN %s.%s IS %s".formatted(qualified, Sql.name(column), Sql.text(text)));
  }
}
