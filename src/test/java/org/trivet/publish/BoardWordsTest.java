package org.trivet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;

/** What the page finds, in its own words. */
class BoardWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "900 of 1700 | 780 of 1750 | fell to 45% so far in 2026: worse than in 2025",
        "780 of 1750 | 980 of 1650 | rose to 59% so far in 2026: better than in 2025",
        "41 of 82    | 43 of 82    | : 52% so far in 2026, no clear change since 2025",
      })
  void aFindingSaysBetterOrWorseOnlyWhereTheRangesLieApart(String then, String now, String title) {
    var story = new DrawnNight()
        .row("ehc_20wk_excl_exceptions_pct", "2025", then)
        .row("ehc_20wk_excl_exceptions_pct", "2026", now)
        .story("ehc_20wk_excl_exceptions_pct");

    assertThat(story.finding().title())
        .startsWith("Plans issued within 20 weeks, exceptions left out")
        .endsWith(title);
  }

  @Test
  void lowerIsBetterWhereTheMeasureSaysSo() {
    var story = new DrawnNight()
        .row("ehc_open_over_20wk_count", "2026-09-30", "200 of 660")
        .row("ehc_open_over_20wk_count", "2026-10-31", "90 of 600")
        .story("ehc_open_over_20wk_count");

    assertThat(story.finding().title())
        .isEqualTo(
            "Requests open for more than 20 weeks fell to 90 at the end of October 2026: better than at the end of September 2026");
  }

  @Test
  void aMeasureThatIsNeitherGoodNorBadOnlyMoves() {
    var story = new DrawnNight()
        .row("sen_prevalence_pct", "2025-01-16", "1500 of 10000")
        .row("sen_prevalence_pct", "2026-01-15", "2000 of 10000")
        .story("sen_prevalence_pct");

    assertThat(story.finding().title())
        .isEqualTo(
            "Pupils with special educational needs rose to 20% on 15 January 2026, from 15% on 16 January 2025");
  }

  @Test
  void englandIsComparedForTheSamePeriodOnly() {
    var story = DrawnNight.middling().story("ehc_20wk_excl_exceptions_pct");

    assertThat(story.finding().england()).hasValueSatisfying(against -> {
      assertThat(against.theirs().period().label()).isEqualTo("2025");
      assertThat(against.direction()).hasToString("LEVEL");
    });
  }

  @Test
  void aMeasureThatTheNightLeftOutIsSaidToBeMissingWithTheReason() {
    var story = DrawnNight.middling()
        .facts(new NightFacts(
            Map.of("therapy_wait_over18wk_pct", "health_referrals never arrived."), Map.of()))
        .story("therapy_wait_over18wk_pct");

    assertThat(story.finding().title())
        .isEqualTo(
            "Waits of more than 18 weeks for therapy or paediatrics: not measured this night");
    assertThat(story.absent()).isEqualTo("health_referrals never arrived.");
  }

  @Test
  void aFigureThatOnlyAnEarlierNightCountedIsNotTonights() {
    var story = DrawnNight.middling()
        .row(
            new NightId("night-2026-11-19"), "therapy_wait_over18wk_pct", "2026-10-31", "90 of 490")
        .story("therapy_wait_over18wk_pct");

    assertThat(story.counted()).isEmpty();
  }

  @Test
  void aLateSenderIsNamedWhereItsTablesAreRead() {
    var files = DrawnNight.middling()
        .facts(new NightFacts(
            Map.of(), Map.of("ehc_requests", "EHC case system: nothing came in time.")))
        .story("ehc_decide_6wk_pct");

    assertThat(files.counted().orElseThrow().notes())
        .contains(
            "EHC case system: nothing came in time.",
            "Provisional: the period has not ended; counted up to 20 November 2026.");
  }

  @Test
  void whatChangedSinceLastTimeIsToldInWordsAndWithoutFigures() {
    var earlier = new NightId("night-2026-11-19");
    var changes = DrawnNight.middling()
        .row(earlier, "ehc_decide_6wk_pct", "2026", "110 of 119")
        .row(earlier, "sen_prevalence_pct", "2026-01-15", "2084 of 9951")
        .row(earlier, "therapy_wait_over18wk_pct", "2026-10-31", "90 of 490")
        .board()
        .changes();

    assertThat(changes.since())
        .isEqualTo(
            "Compared with the night of 19 November 2026, the earliest that the warehouse holds; from 19 February 2027 on this page compares over 3 months.");
    assertThat(changes.sentences())
        .contains(
            "Decisions made within 6 weeks: clearly lower.",
            "Waits of more than 18 weeks for therapy or paediatrics: was measured then, and is not this time.",
            "Requests open for more than 20 weeks: measured for the first time.",
            "One measure shows no clear change.");
  }

  @Test
  void aNightThatCountedNothingIsRefused() {
    assertThatThrownBy(() -> new DrawnNight().board())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("holds no figure of that night. Nothing was written");
  }
}
