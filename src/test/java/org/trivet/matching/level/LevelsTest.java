package org.trivet.matching.level;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivet.matching.ShortForms;

class LevelsTest {
  private final Levels levels = new Levels(ShortForms.of(List.of(List.of("Kate", "Katherine"))));

  @ParameterizedTest(name = "{0}: {1} and {2} is {3}")
  @CsvSource({
    "jaro-winkler 0.92, MARTHA, MARHTA, true",
    "jaro-winkler 0.97, MARTHA, MARHTA, false",
    "edits 1, SMITH, SMYTH, true",
    "edits 1, SMITH, SIMTH, true",
    "edits 1, SMITH, SMITHY, true",
    "edits 1, SMITH, SMYTHE, false",
    "edits 2, SMITH, SMYTHE, true",
    "short-form, KATE, KATHERINE, true",
    "short-form, KATE, KAREN, false",
    "sound, ROBERT, RUPERT, true",
    "initial, J, JAMES, true",
    "initial, JO, JAMES, false",
    "joined, MARY ANN, MARYANN, true",
    "word, AL HASSAN, HASSAN, true",
    "word, DE LA CRUZ, DE LA MER, false",
    "first 3, ABCDEF, ABCXYZ, true",
    "first 3, AB, AB C, false",
    "contains, HIGH STREET, 12 HIGH STREET, true",
    "words 0.5, HIGH STREET, STREET HIGH WEST, true",
    "trigrams 0.4, WALLABY PLACE, WALABY PLACE, true",
    "trigrams 0.4, WALLABY PLACE, GREEN LANE, false",
    "sector, LS1 4AP, LS1 4XZ, true",
    "sector, LS1 4AP, LS1 5AP, false",
    "district, LS1 4AP, LS1 9ZZ, true",
    "turned, 20140309, 20140903, true",
    "turned, 20140309, 20150903, false",
    "two-of-three, 20140309, 20140310, true",
    "two-of-three, 20140309, 20150310, false",
    "year-only, 20140815, 20140101, true",
    "year-only, 20140815, 20150101, false",
    "year-only, 20140815, 20140301, false",
    "days 30, 20140228, 20140301, true",
    "days 30, 20140228, 20140501, false",
    "days 30, 20140299, 20140301, false"
  })
  void aLevelHoldsEitherWayRound(String level, String one, String other, boolean holds) {
    var rule = levels.parse(level).orElseThrow().rule();

    assertThat(rule.holds(one, other)).isEqualTo(holds);
    assertThat(rule.holds(other, one)).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({"jaro-winkles 0.9", "jaro-winkler much", "edits", "''"})
  void whatIsNoLevelIsNone(String written) {
    assertThat(levels.parse(written)).isEmpty();
  }

  @Test
  void equalBirthDatesOnAnEstimatedDayReachTheWeakerLevel() {
    var round = levels.parse("exact-round").orElseThrow();

    assertThat(round.holdsOfEquals("20140101")).isTrue();
    assertThat(round.holdsOfEquals("20140615")).isTrue();
    assertThat(round.holdsOfEquals("20140616")).isFalse();
  }

  @Test
  void jaroAndWinklersMeasureIsTheOneThatOthersCompute() {
    var random = new Random(7);
    var others = new JaroWinklerSimilarity();
    for (var round = 0; round < 20_000; round++) {
      var one = name(random);
      var other = name(random);

      assertThat(JaroWinkler.of(one, other))
          .as(one + " and " + other)
          .isEqualTo(others.apply(one, other), Offset.offset(1e-9));
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "jaro-winkler 0.92",
        "jaro-winkler 0.84",
        "jaro-winkler 0.5",
        "edits 1",
        "edits 2",
        "joined",
        "word",
        "initial",
        "turned"
      })
  void sketchesDenyNothingThatHolds(String level) {
    var random = new Random(11);
    var rule = levels.parse(level).orElseThrow().rule();
    var held = 0;
    for (var round = 0; round < 100_000; round++) {
      var one = level.equals("turned") ? date(random) : words(random);
      var other = level.equals("turned") ? date(random) : words(random);
      if (!one.equals(other) && rule.holds(one, other)) {
        held++;
        assertThat(rule.mayHold(Sketch.of(one), Sketch.of(other)))
            .as(one + " and " + other)
            .isTrue();
      }
    }
    assertThat(held).isPositive();
  }

  private static String words(Random random) {
    return random.nextInt(3) == 0 ? name(random) + " " + name(random) : name(random);
  }

  private static String date(Random random) {
    return "2014%02d%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(12));
  }

  private static String name(Random random) {
    var name = new StringBuilder();
    var length = 1 + random.nextInt(12);
    for (var letter = 0; letter < length; letter++) {
      name.append((char) ('A' + random.nextInt(5)));
    }
    return name.toString();
  }
}
