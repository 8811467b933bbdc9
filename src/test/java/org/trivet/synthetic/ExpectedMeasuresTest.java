package org.trivet.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The expected measures against a plain count over the files. */
class ExpectedMeasuresTest {
  @TempDir
  static Path folder;

  private static MadeFiles made;

  @BeforeAll
  static void make() {
    SyntheticAuthority.make(
        SyntheticPlan.of(4000), folder.resolve("made"), ProgressListener.silent());
    made = new MadeFiles(folder.resolve("made"));
  }

  @Test
  void senPrevalenceIsWhatTheCensusFileSaysOnceRowsThatAreThereTwiceCountOnce() {
    for (var night = 1; night <= 2; night++) {
      var pupils = counted(night);

      assertExpected(night, "all", pupils, row -> !row.get("senprovision").equals("N"));
      assertExpected(
          night, "provision=ehc-plan", pupils, row -> row.get("senprovision").equals("E"));
      assertExpected(
          night, "provision=sen-support", pupils, row -> row.get("senprovision").equals("K"));
      assertExpected(
          night,
          "sex=F",
          pupils.stream().filter(row -> row.get("sex").equals("F")).toList(),
          row -> !row.get("senprovision").equals("N"));
      assertExpected(
          night,
          "year_group=7",
          pupils.stream().filter(row -> row.get("ncyearactual").equals("7")).toList(),
          row -> !row.get("senprovision").equals("N"));
    }
  }

  private static List<MadeRow> counted(int night) {
    var seen = new HashSet<String>();
    return MadeFiles.rows(made.file(night, "education/school-census", "pupilonroll")).stream()
        .filter(row -> seen.add(row.get("pupilonrolltableid")))
        .filter(row -> !row.get("enrolstatus").equals("S"))
        .toList();
  }

  private static void assertExpected(
      int night, String breakdown, List<MadeRow> rows, Predicate<MadeRow> hit) {
    assertThat(parts(night, "sen_prevalence_pct", "2026-01-15", breakdown))
        .containsExactly(rows.stream().filter(hit).count(), (long) rows.size());
  }

  @Test
  void plansWithinTwentyWeeksAreWhatTheCaseFilesSay() {
    for (var night = 1; night <= 2; night++) {
      var received = column(night, "requests", "request_id", "received_date");
      var excepted = column(night, "assessments", "request_id", "exceptions");
      var plans = MadeFiles.rows(made.file(night, "education/ehc-cases", "plans")).stream()
          .filter(plan ->
              plan.get("transfer_la").isEmpty() && plan.get("start_date").startsWith("2025"))
          .filter(plan ->
              !List.of("1", "Y").contains(excepted.getOrDefault(plan.get("request_id"), "0")))
          .toList();
      var inTime = plans.stream()
          .filter(plan -> !LocalDate.parse(new MadeRow(received).get(plan.get("request_id")))
              .plusDays(140)
              .isBefore(LocalDate.parse(plan.get("start_date"))))
          .count();

      assertThat(parts(night, "ehc_20wk_excl_exceptions_pct", "2025", "all"))
          .containsExactly(inTime, (long) plans.size());
    }
  }

  private static Map<String, String> column(int night, String table, String key, String value) {
    return MadeFiles.rows(made.file(night, "education/ehc-cases", table)).stream()
        .collect(Collectors.toMap(row -> row.get(key), row -> row.get(value), (one, same) -> one));
  }

  private static List<Long> parts(int night, String measure, String period, String breakdown) {
    return made.truth("expected-measures.csv").stream()
        .filter(row -> row.get("night").equals(Integer.toString(night)))
        .filter(row -> row.get("measure_id").equals(measure))
        .filter(row -> row.get("period").equals(period) && row.get("breakdown").equals(breakdown))
        .flatMap(row ->
            List.of(Long.valueOf(row.get("numerator")), Long.valueOf(row.get("denominator")))
                .stream())
        .toList();
  }
}
