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
