package org.trivet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.trivet.vocabulary.Refusal;

/** The published figure beside a measure is like for like, or there is a sentence that says why there is none. */
class ComparatorsTest {
  private static final Measures MEASURES = Measures.in(Path.of("jobs/measures"));
  private static final Comparators HOUSE = Comparators.in(Path.of("jobs/measures"));

  @Test
  void everyMeasureOfTheHouseHasAComparatorOrAReason() {
    assertThat(MEASURES.all())
        .allSatisfy(measure -> assertThat(HOUSE.of(measure).because()).endsWith("."));
    assertThat(HOUSE.of(MEASURES.named("ehc_20wk_excl_exceptions_pct")).series())
        .isPresent();
    assertThat(HOUSE.of(MEASURES.named("known_2plus_services_pct")).series()).isEmpty();
  }

  @Test
  void aMeasureNobodyHasNamedAComparatorForSaysSo() {
    var none = new Comparators(java.util.List.of()).of(MEASURES.named("sen_prevalence_pct"));

    assertThat(none.because()).isEqualTo("No published figure has been named for it yet.");
  }

  @Test
  void anotherGeographyIsNotLikeForLike() {
    var unlike = Comparators.parse(entry("residence", "census-day"))
        .of(MEASURES.named("sen_prevalence_pct"));

    assertThat(unlike.series()).isEmpty();
    assertThat(unlike.because())
        .isEqualTo("The measure counts by school and the publication by residence.");
  }

  @Test
  void anotherTimeIsNotLikeForLike() {
    var unlike = Comparators.parse(entry("school", "academic-year"))
        .of(MEASURES.named("sen_prevalence_pct"));

    assertThat(unlike.because())
        .isEqualTo(
            "The measure is counted for each census day and the publication for each academic year.");
  }

  @Test
  void aWrongEntryIsRefusedWithEveryProblem() {
    assertThatThrownBy(() -> Comparators.parse("""
            comparators:
              - measure: sen_prevalence_pct
                table: dfe_sen_pupils
                geography-basis: moon
                colour: blue
            """))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("`geography-basis` is 'moon'")
        .hasMessageContaining("`like` is missing")
        .hasMessageContaining("`colour` is not a key");
  }

  private static String entry(String basis, String periods) {
    return """
        comparators:
          - measure: sen_prevalence_pct
            publication: Special educational needs in England
            table: dfe_sen_pupils
            where: {phase_type_grouping: Total}
            numerator: [ehc_plan]
            denominator: [total_pupils]
            geography-basis: %s
            periods: %s
            time-identifier: Academic year
            like: Both count pupils.
        """.formatted(basis, periods);
  }
}
