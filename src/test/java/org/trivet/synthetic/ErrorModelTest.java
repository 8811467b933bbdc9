package org.trivet.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.synthetic.truth.Targets;
import org.trivet.vocabulary.NhsNumber;
import org.trivet.vocabulary.Upn;

class ErrorModelTest {
  @TempDir
  Path folder;

  @Test
  void atScaleZeroNoFileHasADefectAndNoRecordASlip() {
    var made = make(3000, 0);

    for (var file : made.all()) {
      assertThat(MadeFiles.text(file))
          .as(file.toString())
          .doesNotContain("\uFEFF", "\u00a0", "\n,,,");
    }
    var persons = MadeFiles.rows(made.file(1, "education/ehc-cases", "persons"));
    assertThat(persons).doesNotHaveDuplicates();
    assertThat(persons).allSatisfy(row -> assertTrue(row, made));
    assertThat(MadeFiles.rows(made.file(1, "education/school-census", "pupilonroll")))
        .doesNotHaveDuplicates()
        .allSatisfy(row -> assertThat(Upn.parse(row.get("upn"))).isPresent());
    assertThat(made.all()).noneMatch(file -> file.toString().contains("health/provider/ssd_"));
  }

  private final Map<String, MadeRow> people = new HashMap<>();

  private void assertTrue(MadeRow row, MadeFiles made) {
    if (people.isEmpty()) {
      made.truth("people.csv").forEach(person -> people.put(person.get("nhs_number"), person));
    }
    var person = Optional.ofNullable(people.get(row.get("nhs_number"))).orElseThrow();
    assertThat(row.get("nhs_status")).isEqualTo("01");
    assertThat(row.get("forename")).isEqualTo(person.get("forename"));
    assertThat(row.get("dob")).isEqualTo(person.get("birth_date"));
    assertThat(row.get("upn")).isIn(person.get("upn"), "");
  }

  @Test
  void thePopulationIsTheSameAtEveryErrorScale() {
    assertThat(make(1000, 0).truth("people.csv")).isEqualTo(make(1000, 3).truth("people.csv"));
  }

  @Test
  void atScaleOneSlipsComeAtTheirRates() {
    var made = make(20_000, 1);
    var patients = MadeFiles.rows(made.file(1, "health/provider", "patients"));
    var persons = MadeFiles.rows(made.file(1, "education/ehc-cases", "persons"));
    var pupils = MadeFiles.rows(made.file(1, "education/school-census", "pupilonroll"));

    assertThat(share(patients, row -> row.get("nhs_number").isEmpty()))
        .isCloseTo(0.02, within(0.012));
    assertThat(share(persons, row -> row.get("nhs_number").isEmpty()))
        .isCloseTo(0.43, within(0.06));
    assertThat(share(pupils, row -> row.get("upn").isEmpty())).isCloseTo(0.004, within(0.003));
    assertThat(share(
            pupils, row -> Upn.parse(row.get("upn")).filter(Upn::isTemporary).isPresent()))
        .isCloseTo(0.008, within(0.004));
    assertThat(share(
            patients,
            row -> !row.get("nhs_number").isEmpty()
                && NhsNumber.parse(row.get("nhs_number")).equals(Optional.empty())))
        .isCloseTo(0.001, within(0.001));
    assertThat(share(pupils, row -> row.get("schoollunchtaken").matches("[01]")))
        .isBetween(0.1, 0.6);
  }

  @Test
  void identifiersAreMissingMoreOftenWhereRegistrationIsLate() {
    var persons = MadeFiles.rows(make(20_000, 1).file(1, "education/ehc-cases", "persons"));

    var british = share(
        persons.stream().filter(row -> row.get("ethnicity").equals("WBRI")).toList(),
        row -> row.get("nhs_number").isEmpty());
    var roma = share(
        persons.stream()
            .filter(row ->
                List.of("WROM", "WIRT", "OAFG", "WEEU", "BSOM").contains(row.get("ethnicity")))
            .toList(),
        row -> row.get("nhs_number").isEmpty());

    assertThat(roma).isGreaterThan(british * 1.3);
  }

  @Test
  void theAuthorityLooksLikeARealOneAtTwentyThousand() {
    var figures = SyntheticAuthority.make(
        SyntheticPlan.of(20_000), folder.resolve("figures"), ProgressListener.silent());

    var report =
        figures.against(Targets.read(Path.of("warehouse/reference/synthetic-targets.yaml")));

    assertThat(report.outside()).as(report.text()).isZero();
  }

  private static double share(List<MadeRow> rows, java.util.function.Predicate<MadeRow> hit) {
    return (double) rows.stream().filter(hit).count() / rows.size();
  }

  private MadeFiles make(int children, double scale) {
    var out = folder.resolve(children + "-" + scale);
    SyntheticAuthority.make(
        new SyntheticPlan(
            children, SyntheticPlan.DEFAULT_SEED, 2, scale, SyntheticPlan.DEFAULT_AS_OF),
        out,
        ProgressListener.silent());
    return new MadeFiles(out);
  }
}
