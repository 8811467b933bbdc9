package org.trivet.job.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.trivet.measure.Measure;
import org.trivet.measure.Measures;

/** Each measure runs on Spark and on DuckDB over the same made-up tables, and every column of every row is the same. */
class TwoEnginesTest {
  private static final LocalDate NIGHT = LocalDate.of(2026, 11, 20);
  private static final int ROUNDS = 5;

  private final Measures measures = RowTest.measures();
  private final TableShapes shapes = new TableShapes();
  private final TestEngine spark = TestEngine.spark(measures.functions());
  private final TestEngine duckDb = TestEngine.duckDb(measures.functions());

  @TestFactory
  Stream<DynamicTest> bothEnginesGiveTheSameRows() {
    return measures.all().stream()
        .flatMap(measure -> IntStream.rangeClosed(1, ROUNDS)
            .mapToObj(seed ->
                DynamicTest.dynamicTest(measure.id() + " " + seed, () -> same(measure, seed))));
  }

  private void same(Measure measure, int seed) {
    var random = new RandomTables(seed);
    var given = new HashMap<String, DrawnTable>();
    measure.facts().reads().tables().stream()
        .filter(table -> !table.startsWith(MeasureNight.REFERENCE))
        .forEach(table -> given.put(table, random.of(shapes.columns(table))));
    var periods = measure.facts().periods().on(NIGHT);
    var test = new RowTest(
        "is random", NIGHT, periods.get(periods.size() - 1).label(), given, DrawnTable.parse(""));
    test.fill(spark, measure, shapes);
    test.fill(duckDb, measure, shapes);

    var onDuckDb = duckDb.rows(test.sql(measure));
    assertThat(spark.rows(test.sql(measure))).containsExactlyInAnyOrderElementsOf(onDuckDb);
    assertThat(onDuckDb).allSatisfy(row -> isSound(measure, row));
  }

  /** What no data can break: parts within their wholes (but for rates, whose two parts count different things), and the largest contributions in order. */
  private static void isSound(Measure measure, Map<String, String> row) {
    var isRate = measure.facts().reading().unit().word().startsWith("rate-per-");
    var whole = isRate ? Double.MAX_VALUE : number(row, "denominator");
    assertThat(number(row, "numerator")).isBetween(0.0, whole);
    assertThat(number(row, "children_num")).isLessThanOrEqualTo(number(row, "contributors"));
    assertThat(number(row, "children_den")).isLessThanOrEqualTo(number(row, "contributors"));
    assertThat(number(row, "largest2")).isBetween(0.0, number(row, "largest1"));
    assertThat(number(row, "largest1")).isLessThanOrEqualTo(number(row, "numerator"));
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.getOrDefault(column, ""));
  }
}
