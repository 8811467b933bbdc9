package org.trivet.job.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.trivet.measure.Measures;

/** Runs every {@code jobs/measures/*.test.yaml}, rows in and rows out, on DuckDB and on Spark. */
class MeasureRowTests {
  private final Measures measures = RowTest.measures();
  private final TableShapes shapes = new TableShapes();

  @TestFactory
  Stream<DynamicTest> onDuckDb() {
    return each("DuckDB", TestEngine.duckDb(measures.functions()));
  }

  @TestFactory
  Stream<DynamicTest> onSpark() {
    return each("Spark", TestEngine.spark(measures.functions()));
  }

  private Stream<DynamicTest> each(String name, TestEngine engine) {
    return measures.all().stream()
        .flatMap(measure -> RowTest.of(measure).stream()
            .map(test -> DynamicTest.dynamicTest(
                "%s: %s %s".formatted(name, measure.id(), test.it()), () -> {
                  test.fill(engine, measure, shapes);
                  assertThat(test.spokenOf(engine.rows(test.sql(measure))))
                      .isEqualTo(List.copyOf(test.expected()));
                })));
  }
}
