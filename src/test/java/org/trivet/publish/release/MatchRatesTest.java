package org.trivet.publish.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trivet.measure.SmallNumbers;
import org.trivet.publish.DisclosureRules;
import org.trivet.publish.release.DraftFacts.Matched;

/** What a manifest tells of how far a source was matched, under the house's own rule for joined records. */
class MatchRatesTest {
  private static final Matched HIDDEN = new Matched("c", Optional.empty(), Optional.empty());

  @Test
  void personsAreRoundedAndTheRateIsThatOfTheRoundedParts() {
    assertThat(matched(1_789, 1_291))
        .isEqualTo(new Matched("shown", Optional.of(1_790L), Optional.of(0.72)));
  }

  @Test
  void noRateIsToldOfFewPersons() {
    assertThat(matched(7, 0)).isEqualTo(HIDDEN);
  }

  @Test
  void noRateTellsOfTheFewWhoWereOrWereNotFound() {
    assertThat(matched(400, 3)).isEqualTo(HIDDEN);
    assertThat(matched(400, 397)).isEqualTo(HIDDEN);
  }

  @Test
  void aSourceOfWhichEverybodyOrNobodyWasFoundSaysSo() {
    assertThat(matched(400, 400).share()).hasValue(1.0);
    assertThat(matched(400, 0).share()).hasValue(0.0);
    assertThat(matched(0, 0)).isEqualTo(new Matched("shown", Optional.of(0L), Optional.empty()));
  }

  private static Matched matched(long persons, long joined) {
    var rules = DisclosureRules.in(Path.of("conf/disclosure.yaml"));
    return Matched.of(rules.of(SmallNumbers.S3), persons, joined);
  }
}
