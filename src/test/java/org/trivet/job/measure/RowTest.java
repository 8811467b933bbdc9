package org.trivet.job.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.trivet.measure.Count;
import org.trivet.measure.Counting;
import org.trivet.measure.Measure;
import org.trivet.measure.MeasuredRows;
import org.trivet.measure.Measures;
import org.trivet.vocabulary.NightId;

/** One example of a {@code .test.yaml}: what the tables hold, on which night and for which period, and the measured rows to expect. */
record RowTest(
    String it, LocalDate on, String period, Map<String, DrawnTable> given, DrawnTable expect) {
  static final Path FOLDER = Path.of("jobs/measures");
  static final String PLACE = "E09999999";
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  static List<RowTest> of(Measure measure) {
    try {
      var tests = new ArrayList<RowTest>();
      YAML.readTree(FOLDER.resolve(measure.id() + ".test.yaml").toFile())
          .forEach(node -> tests.add(read(node)));
      return tests;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Measures measures() {
    return Measures.in(FOLDER);
  }

  /** The aggregation of a measure for this example's period. */
  String sql(Measure measure) {
    var found = measure.facts().periods().on(on).stream()
        .filter(each -> each.label().equals(period))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("%s does not count %s".formatted(measure.id(), period)));
    var counting = new Counting(NightId.of(on), PLACE, OptionalDouble.empty());
    return new MeasuredRows(List.of(new Count(measure, found, counting))).sql();
  }

  /** Makes an engine's tables hold what this example draws; what it does not draw is empty, but reference tables are the real ones. */
  void fill(TestEngine engine, Measure measure, TableShapes shapes) {
    for (var table : measure.facts().reads().tables()) {
      var real = table.startsWith(MeasureNight.REFERENCE)
          ? TableShapes.reference(table.substring(MeasureNight.REFERENCE.length()))
          : new DrawnTable(List.of(), List.of());
      engine.table(table, shapes.sql(table, given.getOrDefault(table, real)));
    }
  }

  /** The rows that the example speaks of: those of {@code all} and of each breakdown that it draws, with the columns that it draws. */
  List<String> spokenOf(List<Map<String, String>> rows) {
    return rows.stream()
        .filter(row -> kinds().contains(kind(row.getOrDefault("breakdown", ""))))
        .map(row -> String.join(" | ", expect.columns().stream().map(row::get).toList()))
        .sorted()
        .toList();
  }

  List<String> expected() {
    return expect.rows().stream().map(row -> String.join(" | ", row)).sorted().toList();
  }

  private List<String> kinds() {
    var kinds = new ArrayList<>(List.of("all"));
    expect.rows().forEach(row -> kinds.add(kind(expect.cell(row, "breakdown"))));
    return kinds;
  }

  private static String kind(String breakdown) {
    return breakdown.split("=", 2)[0];
  }

  private static RowTest read(JsonNode node) {
    var given = new LinkedHashMap<String, DrawnTable>();
    node.path("given")
        .properties()
        .forEach(
            table -> given.put(table.getKey(), DrawnTable.parse(table.getValue().asText())));
    return new RowTest(
        node.required("it").asText(),
        LocalDate.parse(node.required("on").asText()),
        node.required("period").asText(),
        given,
        DrawnTable.parse(node.required("expect").asText()));
  }
}
