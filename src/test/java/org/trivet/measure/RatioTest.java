package org.trivet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RatioTest {

  @Test
  void theShareOfEngland2019WithinTwentyWeeksIsThePublishedOne() {
    var ratio = new Ratio(29_895, 49_519);

    assertThat(ratio.share().orElseThrow() * 100).isCloseTo(60.4, within(0.05));
  }

  @Test
  void nothingOfNothingHasNoShare() {
    assertThat(new Ratio(0, 0).share()).isEmpty();
    assertThat(new Ratio(0, 0).interval()).isEmpty();
  }

  @Test
  void ratiosAddUpByTheirPartsAndNotByTheirShares() {
    var small = new Ratio(1, 2);
    var large = new Ratio(0, 98);

    assertThat(small.plus(large).share()).hasValue(0.01);
  }

  /** Reference values: Wilson score without continuity correction, as in Newcombe (1998), table I: 81 of 263. */
  @Test
  void theIntervalIsWilsons() {
    var interval = new Ratio(81, 263).interval().orElseThrow();

    assertThat(interval.low()).isCloseTo(0.2553, within(0.00005));
    assertThat(interval.high()).isCloseTo(0.3662, within(0.00005));
  }

  @Test
  void theIntervalOfNoneOfTwentyStartsAtZeroAndIsNotEmpty() {
    var interval = new Ratio(0, 20).interval().orElseThrow();

    assertThat(interval.low()).isZero();
    assertThat(interval.high()).isCloseTo(0.1611, within(0.00005));
  }

  @Test
  void aNumeratorAboveItsDenominatorIsARateAndHasNoInterval() {
    assertThat(new Ratio(7, 5).interval()).isEmpty();
  }

  @Test
  void aNegativeDenominatorIsRefused() {
    assertThatThrownBy(() -> new Ratio(1, -1)).isInstanceOf(IllegalArgumentException.class);
  }
}
