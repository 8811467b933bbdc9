package org.trivet.disclosure.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivet.disclosure.CountRule;
import org.trivet.disclosure.rule.Differences.Nested;
import org.trivet.disclosure.rule.SensitivityClass.Extremes;
import org.trivet.disclosure.rule.SensitivityClass.Reason;

/** What is unsafe by itself. */
class RulesTest {
  private static final SensitivityClass COUNCIL = new SensitivityClass(
      new CountRule(5, 1), OptionalInt.of(8), Optional.of(new PercentRule(10)), Extremes.HIDDEN);

  @ParameterizedTest
  @CsvSource({
    "50, 100, ",
    "5, 100, FEW_CHILDREN",
    "95, 100, FEW_LEFT_OVER",
    "0, 100, NONE_OR_ALL",
    "100, 100, NONE_OR_ALL"
  })
  void countsAndWhatTheyLeaveOver(long numerator, long denominator, Reason reason) {
    assertThat(COUNCIL.reasons(new Figure(parts(numerator, denominator), 100, Optional.empty())))
        .isEqualTo(reason == null ? java.util.Set.of() : java.util.Set.of(reason));
  }

  @Test
  void aTrueZeroMayBeShownWhereTheClassSaysSo() {
    var open = new SensitivityClass(
        new CountRule(7, 5), OptionalInt.empty(), Optional.empty(), Extremes.SHOWN);

    assertThat(open.reasons(new Figure(parts(0, 100), 100, Optional.empty()))).isEmpty();
  }

  @Test
  void meansNeedEightContributors() {
    assertThat(COUNCIL.reasons(new Figure(parts(50, 100), 7, Optional.empty())))
        .containsExactly(Reason.FEW_CONTRIBUTORS);
  }

  @Test
  void theSecondLargestMustNotKnowTheLargest() {
    var rule = new PercentRule(10);
    var dominated = amount(330, 300, 20);

    assertThat(rule.protection(dominated)).isEqualByComparingTo("20");
    assertThat(rule.isUnsafe(amount(400, 300, 20))).isFalse();
    assertThat(COUNCIL.reasons(new Figure(parts(50, 100), 9, Optional.of(dominated))))
        .containsExactly(Reason.ONE_OUTWEIGHS);
  }

  @Test
  void aShareOfManyKeepsItsCount() {
    var broad = new PercentAttack(5_000, new BigDecimal("12"), 0);

    assertThat(broad.numerators()).hasSize(50);
    assertThat(broad.givesAway(new CountRule(5, 1))).isFalse();
  }

  @Test
  void aShareNearAllGivesAwayWhatIsLeft() {
    assertThat(new PercentAttack(212, new BigDecimal("99"), 0).givesAway(new CountRule(5, 1)))
        .isTrue();
  }

  @Test
  void nestedCountsTooNearAreFound() {
    var shown =
        new Differences(Map.of("to_june", 12L, "to_july", 13L, "to_may", 6L), new CountRule(5, 1));

    assertThat(shown.unsafe(
            List.of(new Nested("to_june", "to_july"), new Nested("to_may", "to_june"))))
        .containsExactly(new Nested("to_june", "to_july"));
  }

  private static Parts parts(long numerator, long denominator) {
    return new Parts(numerator, denominator, numerator, denominator);
  }

  private static PercentRule.Amount amount(long total, long largest, long second) {
    return new PercentRule.Amount(
        BigDecimal.valueOf(total), BigDecimal.valueOf(largest), BigDecimal.valueOf(second));
  }
}
