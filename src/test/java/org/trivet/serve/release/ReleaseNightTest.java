package org.trivet.serve.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trivet.serve.release.HouseRelease.KEY;
import static org.trivet.serve.release.HouseRelease.inputs;
import static org.trivet.serve.release.HouseRelease.withIdentified;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivet.access.Zone;
import org.trivet.night.StepReport;
import org.trivet.serve.MadeUpNight;
import org.trivet.serve.duck.Duck;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;

class ReleaseNightTest {
  private static final String NIGHT = "night-2026-11-20";
  private static final String AMINA = "C0000000000AMINA0";

  @TempDir
  private static Path released;

  @TempDir
  Path home;

  /** For all tests that only read. */
  @BeforeAll
  static void aNightIsReleasedInAllZones() {
    release(withIdentified(), MadeUpNight.ofThreeChildren(released, NIGHT));
  }

  @Test
  void readersGetThePseudonymisedAndTheOpenFileOfTheNight() {
    var report = release(ReleaseSettings.standard(), MadeUpNight.ofThreeChildren(home, NIGHT));

    var shelf = new ReleaseShelf(home);
    assertThat(shelf.current()).contains(new NightId(NIGHT));
    assertThat(home.resolve("served/current/pseudonymised.duckdb")).exists();
    assertThat(home.resolve("served/current/open.duckdb")).exists();
    assertThat(home.resolve("served/current/identified")).doesNotExist();
    assertThat(report.tables())
        .anyMatch(table -> table.table().equals("pseudonymised.ehc_persons") && table.rows() == 2);
    assertThat(report.sentences()).hasSize(2).first().asString().contains("Zone pseudonymised");
  }

  @Test
  void aChildIsKnownByTheHmacOfItsIdInEveryTable() {
    try (var duck = openShared(Zone.PSEUDONYMISED)) {
      var amina = KEY.pseudonym(AMINA);
      assertThat(duck.texts("SELECT DISTINCT child_ref FROM ehc_plans")).containsExactly(amina);
      assertThat(duck.texts("SELECT DISTINCT child_ref FROM health_contacts"))
          .containsExactly(amina);
      assertThat(duck.texts("SELECT record_ref FROM ssd_persons"))
          .containsExactly(KEY.pseudonym("csc|social-care/ssd|S1"));
      assertThat(duck.rows(
              "SELECT agencies, known_to_education, known_to_social_care, known_to_health, birth_month, sex, postcode_district FROM children WHERE child_ref = '"
                  + amina + "'"))
          .containsExactly(List.of("3", "true", "true", "true", "2014-03-01", "female", "LS1"));
    }
  }

  @Test
  void tablesOfOneFeedStillJoinOnTheirLocalNumbers() {
    try (var duck = openShared(Zone.PSEUDONYMISED)) {
      assertThat(duck.count("SELECT count(*) FROM ehc_plans JOIN ehc_requests USING (request_ref)"))
          .isOne();
      assertThat(duck.texts("SELECT request_ref FROM ehc_requests"))
          .containsExactly(KEY.pseudonym("education/ehc-cases|R1"));
    }
  }

  @Test
  void nothingThatNamesAChildIsInThePseudonymisedFile() throws IOException {
    try (var duck = openShared(Zone.PSEUDONYMISED)) {
      assertThat(duck.texts("SELECT DISTINCT column_name FROM duckdb_columns() WHERE NOT internal"))
          .doesNotContain(
              "surname",
              "forename",
              "birth_date",
              "pers_dob",
              "nhs_number",
              "upn",
              "uln",
              "postcode",
              "person_id",
              "child_id",
              "record_key",
              "row_key",
              "source_file",
              "source_line")
          .contains("birth_month", "pers_dob_month", "postcode_district", "primary_need");
    }
    var bytes = Files.readString(
        new ReleaseShelf(released).file(new NightId(NIGHT), Zone.PSEUDONYMISED),
        java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(bytes).doesNotContain("AMINA", "9434765919", "LS1 4AP", "ehc-cases|E1");
  }

  @ParameterizedTest
  @CsvSource({"PSEUDONYMISED", "OPEN", "IDENTIFIED"})
  void everyTableViewAndColumnIsExplained(Zone zone) {
    try (var duck = openShared(zone)) {
      assertThat(duck.texts("""
          SELECT 'table ' || table_name FROM duckdb_tables() WHERE NOT internal AND comment IS NULL
          UNION ALL SELECT 'view ' || view_name FROM duckdb_views() WHERE NOT internal AND comment IS NULL
          UNION ALL SELECT table_name || '.' || column_name FROM duckdb_columns() WHERE NOT internal AND comment IS NULL""")).isEmpty();
      assertThat(duck.count("SELECT count(*) FROM duckdb_columns() WHERE NOT internal"))
          .isEqualTo(duck.count("SELECT count(*) FROM dictionary WHERE column_name <> ''"));
    }
  }

  @Test
  void everyColumnOfAnAnalystsViewHasItsOwnWordsAndEveryQuestionAnAnswer() {
    try (var duck = openShared(Zone.PSEUDONYMISED)) {
      for (var view : inputs().views().views(Zone.PSEUDONYMISED)) {
        assertThat(duck.texts("SELECT column_name FROM (DESCRIBE %s)".formatted(view.name())))
            .as(view.name())
            .containsExactlyElementsOf(view.columns().keySet());
        view.questions().forEach(question -> duck.rows(question.sql()));
      }
    }
  }

  @Test
  void aRatioComesWithBothPartsAndItsInterval() {
    try (var duck = openShared(Zone.PSEUDONYMISED)) {
      assertThat(
              duck.rows(
                  "SELECT title, numerator, denominator, round(value, 2), round(low, 2), round(high, 2), unit FROM measures"))
          .containsExactly(List.of(
              "Pupils with special educational needs",
              "1.0",
              "3.0",
              "33.33",
              "6.15",
              "79.23",
              "percent"));
    }
  }

  @Test
  void theOpenFileHoldsDefinitionsAndNoFigure() {
    try (var duck = openShared(Zone.OPEN)) {
      assertThat(duck.count("SELECT count(*) FROM duckdb_tables() WHERE schema_name = 'held'"))
          .isZero();
      assertThat(duck.first("SELECT readme FROM release").orElse("")).contains("no figures here");
      assertThat(duck.count("SELECT count(*) FROM codes")).isPositive();
      assertThat(duck.texts("SELECT title FROM measure_definitions"))
          .contains("Pupils with special educational needs");
    }
  }

  @Test
  void theIdentifiedFileIsItsOwnersAlone() throws IOException {
    release(withIdentified(), MadeUpNight.ofThreeChildren(home, NIGHT));

    var file = new ReleaseShelf(home).file(new NightId(NIGHT), Zone.IDENTIFIED);
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(permissions(file.resolveSibling(""))).isEqualTo("rwx------");
    try (var duck = open(Zone.IDENTIFIED)) {
      assertThat(duck.rows(
              "SELECT child_id, surname, birth_date FROM ehc_persons WHERE forename = 'AMINA'"))
          .containsExactly(List.of(AMINA, "KHAN", "2014-03-09"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exported       | 943 476 5919                 | NHS numbers",
        "exported       | see 9434765919 please        | NHS numbers",
        "transfer_la    | A823432112006                | unique pupil numbers",
        "transfer_la    | moved to LS1 4AP in May      | whole postcodes",
      })
  void aValueThatNamesAChildInAnyTextColumnStopsTheRelease(
      String column, String value, String shape) {
    var table = column.equals("exported") ? "ehc_requests" : "ehc_plans";
    var night = MadeUpNight.ofThreeChildren(home, NIGHT)
        .row(
            table,
            "sen|education/ehc-cases|E1",
            NIGHT,
            Map.of("plan_id", "P9", "request_id", "R9", "person_id", "E1", column, value));

    assertThatThrownBy(() -> release(ReleaseSettings.standard(), night))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(table + "." + column + " holds 1 values that look like " + shape)
        .hasMessageNotContaining(value);
    assertThat(new ReleaseShelf(home).current()).isEmpty();
    assertThat(new ReleaseShelf(home).nights()).isEmpty();
  }

  @Test
  void aColumnNoContractNamesIsNotShown() {
    var night = MadeUpNight.ofThreeChildren(home, NIGHT);
    night.raw(
        "matched/ssd_cp_plans",
        "SELECT 'r' AS record_key, 'c' AS child_id, 'k' AS row_key, 's' AS sender, NULL::VARCHAR AS period, 'secret' AS nickname, 'f' AS source_file, 1 AS source_line, 'night-2026-11-19' AS known_from, NULL::VARCHAR AS known_to");
    release(ReleaseSettings.standard(), night);

    try (var duck = open(Zone.PSEUDONYMISED)) {
      assertThat(duck.texts("SELECT column_name FROM (DESCRIBE ssd_cp_plans)"))
          .contains("child_ref", "cppl_cp_plan_start_date")
          .doesNotContain("nickname");
    }
  }

  @Test
  void tablesOfFeedsThatHaveNotComeYetAreThereAndEmpty() {
    try (var duck = openShared(Zone.PSEUDONYMISED)) {
      assertThat(duck.count("SELECT count(*) FROM fhir_patients")).isZero();
      assertThat(duck.texts("SHOW TABLES")).doesNotContain("sealed_identities");
    }
  }

  @Test
  void theSameNightTwiceHasTheSameHashes() {
    release(ReleaseSettings.standard(), MadeUpNight.ofThreeChildren(home, NIGHT));
    var once = new ReleaseShelf(home).manifest(new NightId(NIGHT)).zones().get(0);
    var other = home.resolve("other");
    HouseRelease.release(MadeUpNight.ofThreeChildren(other, NIGHT));

    assertThat(
            new ReleaseShelf(other).manifest(new NightId(NIGHT)).zones().get(0).tables())
        .isEqualTo(once.tables());
  }

  private static StepReport release(ReleaseSettings settings, MadeUpNight night) {
    return HouseRelease.step(settings).run(night.write().context());
  }

  private static Duck openShared(Zone zone) {
    return open(released, zone);
  }

  private Duck open(Zone zone) {
    return open(home, zone);
  }

  private static Duck open(Path home, Zone zone) {
    return Duck.readOnly(
        new ReleaseShelf(home).file(new NightId(NIGHT), zone), MadeUpNight.limits(home));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
