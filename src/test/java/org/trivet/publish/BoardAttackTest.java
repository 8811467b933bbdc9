package org.trivet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A reader with the whole text of both files, chart coordinates and descriptions included, against a tiny authority. What is hidden is hidden when
 * the files are the same to the byte whatever the hidden number is.
 */
class BoardAttackTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void theFilesDoNotDependOnAHiddenNumerator(int hidden) {
    assertThat(tiny("%d of 30".formatted(hidden), "12 of 40").files())
        .isEqualTo(tiny("1 of 30", "12 of 40").files())
        .contains("[c]");
  }

  @ParameterizedTest
  @ValueSource(ints = {26, 27, 28, 29})
  void norOnWhatIsLeftOver(int allButAFew) {
    assertThat(tiny("%d of 30".formatted(allButAFew), "12 of 40").files())
        .isEqualTo(tiny("25 of 30", "12 of 40").files());
  }

  @ParameterizedTest
  @CsvSource({"13 of 41", "16 of 45", "10 of 40"})
  void norOnTwoFiguresWhoseDifferenceIsSmall(String including) {
    var pair = pair("10 of 38", including);

    assertThat(pair).isEqualTo(pair("9 of 36", "12 of 40"));
    assertThat(pair).doesNotContain(">10 of 38<", "26.3%");
  }

  @Test
  void figuresFarApartAreShownSoThePairIsNotHiddenForNothing() {
    assertThat(pair("10 of 38", "20 of 68")).contains("10 of 38", "20 of 68");
  }

  @ParameterizedTest
  @ValueSource(strings = {"98 of 298", "99 of 300", "101 of 301", "102 of 302"})
  void norOnTheDigitsBelowFiveOfHealthCounts(String parts) {
    assertThat(health(parts)).isEqualTo(health("100 of 300")).contains("100 of 300", "33.3%");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7})
  void norOnAHiddenCountOfJoinedRecords(int hidden) {
    assertThat(joined(hidden)).isEqualTo(joined(1)).contains("[c]");
  }

  @Test
  void theFilesHoldNoCommentAndNoMarkOfAnythingLeftOut() {
    assertThat(tiny("3 of 30", "12 of 40").files())
        .doesNotContain("<!--", "NaN", "null", "Infinity");
  }

  @ParameterizedTest
  @CsvSource({"3, 57", "4, 56", "5, 55"})
  void norOnAGroupThatItsTotalAndTheOtherGroupWouldTell(int girls, int boys) {
    var files = bySex(girls, boys).files();

    assertThat(files).isEqualTo(bySex(1, 59).files()).contains("60 of 119").doesNotContain("of 79");
  }

  @ParameterizedTest
  @CsvSource({"2, 1, 8", "1, 2, 8", "3, 0, 8"})
  void norOnGroupsBesideRoundedOnes(int lookedAfter, int onAPlan, int inNeed) {
    var made = careGroups(lookedAfter, onAPlan, inNeed).made();

    assertThat(made.protectedSet().audit().weak()).isEmpty();
    assertThat(made.board().stories().stream()
            .flatMap(story -> story.counted().stream())
            .flatMap(counted -> counted.gaps().stream())
            .flatMap(gap -> gap.groups().stream())
            .filter(group -> group.name().equals("Looked after"))
            .flatMap(group -> group.points().stream())
            .flatMap(point -> point.shown().stream()))
        .isEmpty();
  }

  @Test
  void theEnginesOwnAuditOfWhatIsRenderedFindsNothingWeak() {
    var made = DrawnBoards.middling();
    var shown = made.board().stories().stream()
        .flatMap(story -> story.counted().stream())
        .mapToLong(counted ->
            counted.points().stream().filter(at -> at.shown().isPresent()).count()
                + counted.gaps().stream()
                    .flatMap(gap -> gap.groups().stream())
                    .flatMap(group -> group.points().stream())
                    .filter(at -> at.shown().isPresent())
                    .count())
        .sum();
    var lost = made.protectedSet().lost();

    assertThat(made.protectedSet().audit().isProtected()).isTrue();
    assertThat(made.protectedSet().audit().intervals()).isNotEmpty();
    assertThat(shown).isEqualTo(lost.figures() - lost.small() - lost.others());
  }

  @Test
  void whatAReleaseHidesNoOtherPublicationShows() {
    var id = "ehc_decide_6wk_pct|2026|responsible authority:E06999999|all|numerator";

    assertThat(bySex(22, 38).files()).contains("60 of 119");
    assertThat(bySex(22, 38).hiddenInARelease(id, 60).files()).doesNotContain("60 of 119");
    assertThat(bySex(22, 38).hiddenInARelease(id, 59).files())
        .as("revised since: the audit looks at the difference")
        .contains("60 of 119");
  }

  @Test
  void theOneChildWhoMakesADifferenceIsNotTakenForTwo() {
    noneIsWeak(
        new Plans("40 of 90", "20 of 40", "20 of 50"),
        new Plans("48 of 110", "21 of 41", "27 of 69"));
  }

  @Test
  void norIsTheOnlyOneOfAllWhenNoneIsInThePart() {
    noneIsWeak(
        new Plans("40 of 91", "0 of 41", "40 of 50"),
        new Plans("48 of 110", "1 of 41", "47 of 69"));
  }

  @Test
  void norIsTheOneWhoComesToOneNumeratorAndLeavesTheRestOfTheOther() {
    noneIsWeak(
        new Plans("40 of 91", "4 of 41", "36 of 50"),
        new Plans("48 of 110", "5 of 41", "43 of 69"));
  }

  /** Plans on time of all children, of girls and of boys. */
  private record Plans(String all, String girls, String boys) {}

  private static void noneIsWeak(Plans without, Plans with) {
    var made = new DrawnNight()
        .row("ehc_20wk_excl_exceptions_pct", "2025", without.all())
        .row("ehc_20wk_incl_exceptions_pct", "2025", with.all())
        .group("ehc_20wk_excl_exceptions_pct", "sex=F", "2025", without.girls())
        .group("ehc_20wk_incl_exceptions_pct", "sex=F", "2025", with.girls())
        .group("ehc_20wk_excl_exceptions_pct", "sex=M", "2025", without.boys())
        .group("ehc_20wk_incl_exceptions_pct", "sex=M", "2025", with.boys())
        .made();

    assertThat(made.protectedSet().audit().weak()).isEmpty();
  }

  @Test
  void whatAuditsReadNamesEveryCellTheSameWay() {
    assertThat(DrawnBoards.middling().protectedSet().restrictedText())
        .contains(
            "\"ehc_decide_6wk_pct|2026|responsible authority:E06999999|sex=F|numerator\" : 3",
            "\"ehc_decide_6wk_pct|2026|responsible authority:E06999999|all|denominator\" : 119",
            "\"threshold\" : 5");
  }

  private static DrawnNight bySex(int girls, int boys) {
    return new DrawnNight()
        .row("ehc_decide_6wk_pct", "2026", "60 of 119")
        .group("ehc_decide_6wk_pct", "sex=F", "2026", girls + " of 40")
        .group("ehc_decide_6wk_pct", "sex=M", "2026", boys + " of 79");
  }

  private static DrawnNight careGroups(int lookedAfter, int onAPlan, int inNeed) {
    var all = lookedAfter + onAPlan + inNeed;
    return new DrawnNight()
        .row("social_care_group_sen_pct", "2025-26", all + " of 240")
        .group(
            "social_care_group_sen_pct",
            "care_group=looked-after",
            "2025-26",
            lookedAfter + " of 40")
        .group(
            "social_care_group_sen_pct",
            "care_group=protection-plan",
            "2025-26",
            onAPlan + " of 50")
        .group("social_care_group_sen_pct", "care_group=in-need", "2025-26", inNeed + " of 150");
  }

  private static DrawnNight tiny(String then, String now) {
    return new DrawnNight()
        .row("ehc_decide_6wk_pct", "2025", then)
        .row("ehc_decide_6wk_pct", "2026", now)
        .england("ehc_decide_6wk_pct", "2025", "126000 of 145000")
        .row("ehc_open_over_20wk_count", "2026-10-31", then);
  }

  private static String pair(String without, String with) {
    return new DrawnNight()
        .row("ehc_20wk_excl_exceptions_pct", "2025", without)
        .row("ehc_20wk_incl_exceptions_pct", "2025", with)
        .england("ehc_20wk_excl_exceptions_pct", "2025", "41000 of 91500")
        .files();
  }

  private static String health(String parts) {
    return new DrawnNight()
        .row("therapy_wait_over18wk_pct", "2026-10-31", parts)
        .files();
  }

  private static String joined(int hidden) {
    return new DrawnNight()
        .row("known_2plus_services_pct", "2026-11-20", hidden + " of 300")
        .files();
  }
}
