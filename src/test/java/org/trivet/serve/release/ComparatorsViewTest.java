package org.trivet.serve.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.access.Zone;
import org.trivet.serve.MadeUpNight;
import org.trivet.serve.duck.Duck;
import org.trivet.vocabulary.NightId;

/** Published rows as the view {@code comparators} shows them beside the measures. */
class ComparatorsViewTest {
  private static final String NIGHT = "night-2026-11-20";
  private static final List<String> KINDS =
      List.of("nursery", "primary", "secondary", "special school", "AP school");

  @TempDir
  private static Path home;

  @BeforeAll
  static void releaseANight() {
    var night = MadeUpNight.ofThreeChildren(home, NIGHT);
    timeliness(night, "2025", "National", "46000", "97000");
    timeliness(night, "2024", "Regional", "c", "97000");
    KINDS.forEach(kind -> senPupils(night, "202526", "State-funded " + kind, "10", "5"));
    senPupils(night, "202526", "Independent", "999", "999");
    senPupils(night, "202425", "State-funded primary", "10", "5");
    KINDS.forEach(kind -> senPupils(
        night, "202324", "State-funded " + kind, "10", kind.startsWith("AP") ? "z" : "5"));
    HouseRelease.release(night);
  }

  @Test
  void aYearOfThePublicationIsNamedAsOurPeriod() {
    assertThat(rows("ehc_20wk_excl_exceptions_pct", "2025"))
        .containsExactly(List.of("National", "E92000001", "46000.0", "97000.0", "47.4", ""));
  }

  @Test
  void severalKindsOfSchoolAreAddedBeforeTheyAreDividedAndOthersLeftOut() {
    assertThat(rows("sen_prevalence_pct", "2026-01-15"))
        .containsExactly(List.of("National", "E92000001", "75.0", "500.0", "15.0", ""));
  }

  @Test
  void aFigureOfWhichARowIsMissingIsNotAvailable() {
    assertThat(rows("sen_prevalence_pct", "2025-01-16"))
        .containsExactly(List.of("National", "E92000001", "", "", "", "x"));
  }

  @Test
  void aSymbolStaysASymbol() {
    assertThat(rows("ehc_20wk_excl_exceptions_pct", "2024"))
        .containsExactly(List.of("Regional", "E12999999", "", "97000.0", "", "c"));
    assertThat(rows("sen_prevalence_pct", "2024-01-18"))
        .containsExactly(List.of("National", "E92000001", "", "500.0", "", "z"));
  }

  private static List<List<String>> rows(String measure, String period) {
    try (var duck = Duck.readOnly(
        new ReleaseShelf(home).file(new NightId(NIGHT), Zone.PSEUDONYMISED),
        MadeUpNight.limits(home))) {
      return duck.rows("""
          SELECT geographic_level, place, numerator, denominator, round(value, 1), value_status
          FROM   comparators WHERE measure_id = '%s' AND period = '%s'""".formatted(measure, period));
    }
  }

  private static void timeliness(
      MadeUpNight night, String year, String level, String... inTimeOfAll) {
    var row = place(year, "Calendar year", level);
    row.put("breakdown_topic", "All EHC plans");
    row.put("breakdown", "All EHC plans");
    row.put("plans_issued_20_weeks_ex", inTimeOfAll[0]);
    row.put("plans_issued_den_ex", inTimeOfAll[1]);
    night.row("dfe_ehc_timeliness", "department|shared/dfe-statistics|0", NIGHT, row);
  }

  private static void senPupils(
      MadeUpNight night, String year, String kind, String... supportAndPlans) {
    var row = place(year, "Academic year", "National");
    row.put("phase_type_grouping", kind);
    row.put("type_of_establishment", "Total");
    row.put("hospital_school", "Total");
    row.put("sen_support", supportAndPlans[0]);
    row.put("ehc_plan", supportAndPlans[1]);
    row.put("total_pupils", "100");
    night.row("dfe_sen_pupils", "department|shared/dfe-statistics|0", NIGHT, row);
  }

  private static Map<String, String> place(String year, String identifier, String level) {
    var row = new java.util.HashMap<String, String>();
    row.put("time_period", year);
    row.put("time_identifier", identifier);
    row.put("geographic_level", level);
    row.put("country_code", "E92000001");
    row.put("country_name", "England");
    if (level.equals("Regional")) {
      row.put("region_code", "E12999999");
      row.put("region_name", "Example Region");
    }
    return row;
  }
}
