package org.trivet.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivet.disclosure.LinkedCells.Nested;

/** What may be shown of a cell, and of cells that lie within one another. */
class LinkedCellsTest {
  private static final CountRule COUNCIL = new CountRule(5, 1);
  private static final CountRule HEALTH = new CountRule(7, 5);

  @ParameterizedTest
  @CsvSource({
    "0, 100, shown", // a true zero
    "1, 100, hidden",
    "5, 100, hidden",
    "6, 100, shown",
    "95, 100, hidden", // five are left over
    "94, 100, shown",
    "100, 100, shown", // none is left over
    "3, 4, hidden",
    "0, 4, hidden", // the whole is small
    "120, 100, shown" // events, more than there are children
  })
  void councilCountsOfOneToFiveAndWhatIsLeftOverAreHidden(
      double numerator, double denominator, String expected) {
    assertThat(protect(List.of(cell("a", numerator, denominator, COUNCIL)), List.of())
            .get("a"))
        .isEqualTo(
            expected.equals("hidden")
                ? Optional.empty()
                : Optional.of(new ShownParts(numerator, denominator)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 102, 0, 100",
    "7, 102, , ",
    "8, 102, 10, 100",
    "12, 103, 10, 105",
    "13, 103, 15, 105",
    "97, 103, , ", // six are left over
  })
  void healthCountsOfOneToSevenAreHiddenAndOthersRoundedToFive(
      double numerator, double denominator, Double shown, Double ofShown) {
    assertThat(protect(List.of(cell("a", numerator, denominator, HEALTH)), List.of())
            .get("a"))
        .isEqualTo(shown == null ? Optional.empty() : Optional.of(new ShownParts(shown, ofShown)));
  }

  @Test
  void manyCasesOfFewChildrenAreHidden() {
    var suspensions = new Cell("a", new Cell.Parts(40, 1000, 4, 1000), COUNCIL);

    assertThat(protect(List.of(suspensions), List.of()).get("a")).isEmpty();
  }

  @Test
  void bothFiguresAreHiddenWhereTheirDifferenceIsSmall() {
    var without = cell("excl", 46, 90, COUNCIL);
    var with = cell("incl", 49, 100, COUNCIL);
    var other = cell("other", 46, 90, COUNCIL);

    assertThat(protect(List.of(without, with, other), List.of(new Nested("excl", "incl"))))
        .containsEntry("excl", Optional.empty())
        .containsEntry("incl", Optional.empty())
        .containsEntry("other", Optional.of(new ShownParts(46, 90)));
  }

  @Test
  void aSmallDifferenceOfWhatIsLeftOverIsADifferenceToo() {
    // Ten more plans, nine of them in time: one exception was late.
    var without = cell("excl", 46, 90, COUNCIL);
    var with = cell("incl", 55, 100, COUNCIL);

    assertThat(
            protect(List.of(without, with), List.of(new Nested("excl", "incl"))).get("incl"))
        .isEmpty();
  }

  @Test
  void figuresFarEnoughApartAreBothShown() {
    var three = cell("three", 320, 3000, HEALTH);
    var two = cell("two", 1106, 3000, HEALTH);

    assertThat(protect(List.of(three, two), List.of(new Nested("three", "two"))))
        .containsEntry("three", Optional.of(new ShownParts(320, 3000)))
        .containsEntry("two", Optional.of(new ShownParts(1105, 3000)));
  }

  @Test
  void theStricterOfTwoRulesHoldsForADifference() {
    var council = cell("council", 100, 900, COUNCIL);
    var health = cell("health", 107, 1000, HEALTH);

    assertThat(protect(List.of(council, health), List.of(new Nested("council", "health"))))
        .containsEntry("council", Optional.empty());
  }

  private static java.util.Map<String, Optional<ShownParts>> protect(
      List<Cell> cells, List<Nested> nested) {
    return new LinkedCells(cells, nested).protect();
  }

  private static Cell cell(String id, double numerator, double denominator, CountRule rule) {
    return new Cell(
        id,
        new Cell.Parts(numerator, denominator, Math.round(numerator), Math.round(denominator)),
        rule);
  }
}
