package org.trivet.job.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.trivet.measure.Measure;
import org.trivet.measure.Measures;
import org.trivet.measure.PortableFunction;

/** Both engines' own parsers and binders judge every measure, and every portable function gives its examples on both. */
class PortabilityTest {
  private final Measures measures = RowTest.measures();
  private final TableShapes shapes = new TableShapes();
  private final Map<String, TestEngine> engines = Map.of(
      "DuckDB",
      TestEngine.duckDb(measures.functions()),
      "Spark",
      TestEngine.spark(measures.functions()));

  @TestFactory
  Stream<DynamicTest> everyMeasureIsAcceptedByBothParsers() {
    return onBoth((name, engine) -> measures.all().stream()
        .map(measure ->
            DynamicTest.dynamicTest(name + ": " + measure.id(), () -> accepted(engine, measure))));
  }

  @TestFactory
  Stream<DynamicTest> everyFunctionGivesItsExamplesOnBothEngines() {
    return onBoth((name, engine) -> measures.functions().functions().stream()
        .map(function ->
            DynamicTest.dynamicTest(name + ": " + function.name(), () -> gives(engine, function))));
  }

  private void accepted(TestEngine engine, Measure measure) {
    var empty = new RowTest(
        "is empty", LocalDate.of(2026, 11, 20), latest(measure), Map.of(), DrawnTable.parse(""));
    empty.fill(engine, measure, shapes);
    assertThatCode(() -> engine.explain(empty.sql(measure))).doesNotThrowAnyException();
  }

  private static String latest(Measure measure) {
    var periods = measure.facts().periods().on(LocalDate.of(2026, 11, 20));
    return periods.get(periods.size() - 1).label();
  }

  private static void gives(TestEngine engine, PortableFunction function) {
    var examples = function.examples();
    var calls = examples.stream()
        .map(function::call)
        .collect(Collectors.joining(" UNION ALL SELECT ", "SELECT ", ""));

    assertThat(engine.rows(calls).stream().flatMap(row -> row.values().stream()))
        .containsExactlyElementsOf(
            examples.stream().map(PortableFunction.Example::gives).toList());
  }

  private Stream<DynamicTest> onBoth(
      java.util.function.BiFunction<String, TestEngine, Stream<DynamicTest>> tests) {
    return engines.entrySet().stream()
        .flatMap(engine -> tests.apply(engine.getKey(), engine.getValue()));
  }
}
