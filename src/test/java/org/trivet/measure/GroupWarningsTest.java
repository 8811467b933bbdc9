package org.trivet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivet.vocabulary.Refusal;

/** A group is warned of when it is far behind, by more than chance, and large enough to be spoken of. */
class GroupWarningsTest {
  private static final Measures HOUSE = Measures.in(Path.of("jobs/measures"));
  private static final GroupWarnings WARNINGS =
      new GroupWarnings(List.of("linked_pct"), 2, new GroupWarnings.Shown(10, 7, 5));

  @Test
  void aGroupFarBehindIsNamedWithBothRates() {
    assertThat(said(cell("all", 902, 1000), cell("ethnicity=Black", 71, 101)))
        .containsExactly(
            "linked_pct falls behind for ethnicity=Black: 70% against 90% of all, a difference larger than chance.");
  }

  @Test
  void theFurthestBehindComesFirst() {
    assertThat(said(
            cell("all", 900, 1000),
            cell("deprivation=1 most deprived", 75, 100),
            cell("ethnicity=Black", 60, 100)))
        .hasSize(2)
        .first()
        .asString()
        .contains("ethnicity=Black");
  }

  @Test
  void aGroupWithinTheMarginIsNotSpokenOf() {
    assertThat(said(cell("all", 9_000, 10_000), cell("sex=F", 4_430, 5_000))).isEmpty();
    assertThat(said(cell("all", 9_000, 10_000), cell("sex=F", 4_390, 5_000))).hasSize(1);
  }

  @Test
  void aGroupBehindByChanceIsNotSpokenOf() {
    assertThat(said(cell("all", 900, 1000), cell("ethnicity=Other", 16, 20))).isEmpty();
  }

  @Test
  void aGroupAheadIsNotSpokenOf() {
    assertThat(said(cell("all", 500, 1000), cell("sex=M", 450, 500))).isEmpty();
  }

  @Test
  void aGroupOfNineChildrenIsNeverSpokenOfAndOneOfTenMayBe() {
    assertThat(said(cell("all", 900, 1000), cell("ethnicity=Other", 0, 9))).isEmpty();
    assertThat(said(cell("all", 900, 1000), cell("ethnicity=Other", 0, 10))).hasSize(1);
  }

  @Test
  void nineChildrenWithManyRecordsAreStillNine() {
    var group = new GroupFigure("linked_pct", "ethnicity=Other", new Ratio(10, 40), 9);

    assertThat(WARNINGS.sentences(List.of(cell("all", 900, 1000), group))).isEmpty();
  }

  @Test
  void groupsWithASmallPartAreCountedAndNotNamed() {
    assertThat(said(
            cell("all", 900, 1000),
            cell("ethnicity=Other", 7, 30),
            cell("ethnicity=Mixed", 14, 21),
            cell("ethnicity=Black", 60, 100)))
        .containsExactly(
            "linked_pct falls behind for ethnicity=Black: 60% against 90% of all, a difference larger than chance.",
            "linked_pct falls behind for 2 groups whose counts are too small to show here.");
  }

  @Test
  void aGroupThatRoundingBringsNearTheWholeIsNotNamed() {
    assertThat(said(cell("all", 890, 1000), cell("ethnicity=Mixed", 33, 42)))
        .containsExactly(
            "linked_pct falls behind for 1 group whose counts are too small to show here.");
  }

  @Test
  void aGroupIsHeldAgainstTheWholeOfItsOwnMeasure() {
    var other = new GroupFigure("other_pct", "all", new Ratio(1000, 1000), 1000);

    assertThat(said(cell("all", 700, 1000), other, cell("sex=F", 350, 500))).isEmpty();
  }

  @Test
  void theHouseProtectsNoLessThanItsRuleForJointFigures() throws IOException {
    var rule = new ObjectMapper(new YAMLFactory())
        .readTree(Path.of("conf/disclosure.yaml").toFile())
        .at("/classes/S3");

    var shown = HOUSE.warnings().shown();

    assertThat(shown.hideUpTo())
        .isGreaterThanOrEqualTo(rule.required("hide-up-to").asInt());
    assertThat(shown.nearest()).isGreaterThanOrEqualTo(rule.required("nearest").asInt());
    assertThat(shown.fromChildren()).isGreaterThanOrEqualTo(10);
    assertThat(HOUSE.warnings().behindPoints()).isEqualTo(2);
  }

  @Test
  void everyLinkageMeasureOfTheHouseIsWatched() {
    assertThat(HOUSE.warnings().measures())
        .containsExactlyElementsOf(HOUSE.all().stream()
            .map(Measure::id)
            .filter(id -> id.startsWith("linked_"))
            .toList());
  }

  @Test
  void aMeasureThatNoNightCountsIsRefusedWithEveryProblem() {
    assertThatThrownBy(() -> GroupWarnings.parse("""
            behind-points: 2
            from-children: 10
            nearest: 0
            colour: blue
            measures: [no_such_pct, social_care_group_unmatched_pct, linked_ehc_health_pct]
            """, HOUSE.all()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("`hide-up-to` is missing")
        .hasMessageContaining("`colour` is not a key")
        .hasMessageContaining("`nearest` 1 or more")
        .hasMessageContaining("'no_such_pct'")
        .hasMessageContaining("'social_care_group_unmatched_pct'")
        .hasMessageNotContaining("'linked_ehc_health_pct'");
  }

  private static List<String> said(GroupFigure... tonight) {
    return WARNINGS.sentences(List.of(tonight));
  }

  private static GroupFigure cell(String group, int numerator, int denominator) {
    return new GroupFigure("linked_pct", group, new Ratio(numerator, denominator), denominator);
  }
}
