package org.trivet.matching;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A small model with round numbers, so that tests of the rules do not move when the approved model does. */
final class ModelForTests {
  private ModelForTests() {}

  static MatchModel model() {
    return new MatchModel(
        "tests-1",
        1e-6,
        List.of(
            comparison(
                Attribute.FORENAME,
                Map.of(
                    Likeness.SAME,
                    8.0,
                    Likeness.SHORT_FORM,
                    5.0,
                    Likeness.CLOSE,
                    5.0,
                    Likeness.PART,
                    3.0,
                    Likeness.NEAR,
                    2.0,
                    Likeness.DIFFERENT,
                    -6.0)),
            comparison(
                Attribute.SURNAME,
                Map.of(
                    Likeness.SAME,
                    8.0,
                    Likeness.CLOSE,
                    5.0,
                    Likeness.PART,
                    5.0,
                    Likeness.DIFFERENT,
                    -5.0)),
            comparison(
                Attribute.BIRTH_DATE,
                Map.of(
                    Likeness.SAME,
                    13.0,
                    Likeness.SAME_WEAK,
                    9.0,
                    Likeness.SWAPPED,
                    8.0,
                    Likeness.PART,
                    2.0,
                    Likeness.NEAR,
                    4.0,
                    Likeness.DIFFERENT,
                    -7.0)),
            comparison(
                Attribute.POSTCODE,
                Map.of(Likeness.SAME, 11.0, Likeness.CLOSE, 3.0, Likeness.DIFFERENT, -3.0)),
            comparison(
                Attribute.UPN,
                Map.of(Likeness.SAME, 18.0, Likeness.SAME_WEAK, 6.0, Likeness.DIFFERENT, -5.0)),
            comparison(
                Attribute.NHS_NUMBER,
                Map.of(Likeness.SAME, 18.0, Likeness.SAME_WEAK, 16.0, Likeness.DIFFERENT, -5.0))),
        Map.of(Attribute.SURNAME, new TermFrequencies(Map.of("SMITH", 0.013), 0.0005)),
        List.of(DefiniteRule.VERIFIED_NHS_NUMBER, DefiniteRule.UPN),
        List.of(),
        new Thresholds(4, 0),
        ShortForms.of(List.of(List.of("Katherine", "Kate"), List.of("Thomas", "Tom"))));
  }

  private static Comparison comparison(Attribute attribute, Map<Likeness, Double> weights) {
    var levels = new EnumMap<Likeness, Double>(weights)
        .entrySet().stream()
            .map(level -> level.getValue() >= 0
                ? new ComparisonLevel(level.getKey(), 1, Math.pow(2, -level.getValue()))
                : new ComparisonLevel(level.getKey(), Math.pow(2, level.getValue()), 1))
            .toList();
    return new Comparison(attribute, levels);
  }
}
