package org.trivet.job.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivet.measure.MeasuredColumn.BREAKDOWN;
import static org.trivet.measure.MeasuredColumn.MATCH_QUALITY;
import static org.trivet.measure.MeasuredColumn.MEASURE_ID;
import static org.trivet.measure.MeasuredColumn.NIGHT;
import static org.trivet.measure.MeasuredColumn.NUMERATOR;
import static org.trivet.measure.MeasuredColumn.PERIOD;
import static org.trivet.measure.MeasuredColumn.STATUS;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.contract.ContractLoader;
import org.trivet.job.SparkForTests;
import org.trivet.measure.MeasuredColumn;
import org.trivet.night.FrozenInputs;
import org.trivet.night.NightContext;
import org.trivet.night.SilentProgress;
import org.trivet.night.StepReport;
import org.trivet.night.TableWritten;
import org.trivet.night.Versions;
import org.trivet.vocabulary.NightId;

class MeasureNightTest {
  private static final NightId FIRST = new NightId("night-2026-11-19");
  private static final NightId SECOND = new NightId("night-2026-11-20");
  private static final Versions VERSIONS = new Versions("conf", "code", "model", "key");
  private static final String REQUESTS = """
      child_id | request_id | received_date
      ada      | R1         | 2025-01-01
      bea      | R2         | 2026-01-01
      """;
  private static final String PLANS = """
      child_id | plan_id | request_id | start_date
      ada      | P1      | R1         | 2025-03-01
      bea      | P2      | R2         | 2026-03-01
      """;

  @TempDir
  private Path home;

  private final SparkSession spark = SparkForTests.session();
  private final TableShapes shapes = new TableShapes();

  @Test
  void aNightCountsWhatHasArrivedAndSaysWhatHasNot() {
    ehcTables(FIRST, REQUESTS);

    var report = measure(FIRST, List.of());

    assertThat(rows(report, MEASURE_ID, PERIOD, BREAKDOWN, NUMERATOR, STATUS))
        .contains(
            "ehc_20wk_excl_exceptions_pct | 2025 | all | 1.0 | final",
            "ehc_20wk_excl_exceptions_pct | 2026 | all | 1.0 | provisional");
    assertThat(report.sentences())
        .contains(
            "sen_prevalence_pct was not counted: census_headers, census_pupils never arrived.");
  }

  @Test
  void aMeasureThatReadsAWithdrawnColumnIsLeftOutAndNamesIt() {
    ehcTables(FIRST, REQUESTS);
    spark
        .sql(shapes.sql("ehc_plans", DrawnTable.parse(PLANS)))
        .drop("start_date")
        .selectExpr("*", "CAST(NULL AS STRING) AS known_to")
        .write()
        .mode("overwrite")
        .parquet(folder(FIRST, "ehc_plans"));

    assertThat(measure(FIRST, List.of()).sentences())
        .contains(
            "ehc_20wk_excl_exceptions_pct was not counted: it reads `start_date`, which no table of tonight has; has an agreement or a contract withdrawn it?");
  }

  @Test
  void aRowThatHoldsNoLongerIsNotCounted() {
    ehcTables(FIRST, REQUESTS);
    table(FIRST, "ehc_plans", PLANS, "CASE WHEN child_id = 'ada' THEN 'night-2026-11-18' END");

    assertThat(rows(measure(FIRST, List.of()), PERIOD, BREAKDOWN))
        .contains("2026 | all")
        .doesNotContain("2025 | all");
  }

  @Test
  void earlierNightsStayAndACorrectedYearIsRevised() {
    ehcTables(FIRST, REQUESTS);
    var first = measure(FIRST, List.of());
    ehcTables(SECOND, REQUESTS.replace("2025-01-01", "2024-01-01"));

    var second = measure(SECOND, first.tables());

    assertThat(rows(second, NIGHT, PERIOD, BREAKDOWN, NUMERATOR, STATUS))
        .contains(
            "night-2026-11-19 | 2025 | all | 1.0 | final",
            "night-2026-11-20 | 2025 | all | 0.0 | revised",
            "night-2026-11-20 | 2026 | all | 1.0 | provisional");
  }

  @Test
  void theSameNightTwiceGivesTheSameTable() {
    ehcTables(FIRST, REQUESTS);

    assertThat(measure(FIRST, List.of()).tables())
        .isEqualTo(measure(FIRST, List.of()).tables());
  }

  @Test
  void aJointMeasureCarriesTheShareOfRecordsLinkedAcrossItsAgencies() {
    for (var table : RowTest.measures().tables()) {
      if (!table.startsWith(MeasureNight.REFERENCE)) {
        table(FIRST, table, "", "CAST(NULL AS STRING)");
      }
    }
    table(FIRST, "ehc_plans", PLANS, "CAST(NULL AS STRING)");
    spark
        .sql(
            "SELECT * FROM VALUES ('education', 60L, 30L), ('health', 40L, 30L), ('shared', 900L, 0L)"
                + " AS t(agency, records, linked_across)")
        .write()
        .parquet(folder(FIRST, "match_summary"));

    assertThat(rows(measure(FIRST, List.of()), MEASURE_ID, BREAKDOWN, MATCH_QUALITY))
        .contains("known_2plus_services_pct | all | 0.6", "ehc_20wk_excl_exceptions_pct | all | ");
  }

  /** Forty plan holders, twenty of each group, of whom the provider has one group only. */
  @Test
  void aNightWarnsOfAGroupWhoseLinksAreMissed() {
    table(
        FIRST,
        "ehc_persons",
        drawn(
            "child_id | person_id | birth_date | ethnicity",
            40,
            "c%1$d | %1$d | 2014-03-09 | %2$s"),
        "CAST(NULL AS STRING)");
    table(
        FIRST,
        "ehc_plans",
        drawn("child_id | plan_id | start_date", 40, "c%1$d | P%1$d | 2026-01-01"),
        "CAST(NULL AS STRING)");
    table(
        FIRST,
        "health_patients",
        drawn("child_id | local_patient_id", 20, "c%1$d | L%1$d"),
        "CAST(NULL AS STRING)");

    assertThat(measure(FIRST, List.of()).sentences())
        .filteredOn(sentence -> sentence.startsWith("Warning"))
        .containsExactly(
            "Warning: linked_ehc_health_pct falls behind for ethnicity=Black: 0% against 50% of all, a difference larger than chance.");
  }

  private static String drawn(String columns, int rows, String row) {
    return IntStream.range(0, rows)
        .mapToObj(number -> row.formatted(number, number < 20 ? "WBRI" : "BSOM"))
        .collect(Collectors.joining("\n", columns + "\n", "\n"));
  }

  private void ehcTables(NightId night, String requests) {
    table(night, "ehc_persons", "", "CAST(NULL AS STRING)");
    table(night, "ehc_assessments", "", "CAST(NULL AS STRING)");
    table(night, "ehc_requests", requests, "CAST(NULL AS STRING)");
    table(night, "ehc_plans", PLANS, "CAST(NULL AS STRING)");
  }

  private void table(NightId night, String table, String drawn, String knownTo) {
    spark
        .sql("SELECT *, %s AS known_to FROM (%s)"
            .formatted(knownTo, shapes.sql(table, DrawnTable.parse(drawn))))
        .write()
        .mode("overwrite")
        .parquet(folder(night, table));
  }

  private String folder(NightId night, String table) {
    return home.resolve("matched").resolve(night.name()).resolve(table).toString();
  }

  private StepReport measure(NightId night, List<TableWritten> before) {
    var step = new MeasureNight(
        spark,
        RowTest.measures(),
        ContractLoader.ofHouse(Path.of(""), Path.of("conf")).load(),
        RowTest.PLACE,
        Path.of("warehouse/reference"));
    var frozen = new FrozenInputs(List.of(), VERSIONS, before);
    var clock = Clock.fixed(night.date().atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    return step.run(
        new NightContext(night, Optional.empty(), home, frozen, new SilentProgress(), clock));
  }

  private List<String> rows(StepReport report, MeasuredColumn... columns) {
    var folder = home.resolve(report.tables().get(0).path()).toString();
    return spark.read().parquet(folder).collectAsList().stream()
        .map(row -> Arrays.stream(columns)
            .map(column -> row.isNullAt(row.fieldIndex(column.column()))
                ? ""
                : row.get(row.fieldIndex(column.column())).toString())
            .collect(Collectors.joining(" | ")))
        .toList();
  }
}
