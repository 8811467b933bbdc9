package org.trivet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivet.measure.Comparators;
import org.trivet.measure.Measures;
import org.trivet.publish.board.BoardMaker;

/** A site's own measure of money, in a publication of its own: what a council pays on average for a child's personal budget. */
class MoneyAttackTest {
  private static final String BUDGETS = "personal_budget_mean";
  private static final String HEADER = """
      /* measure
      id: personal_budget_mean
      title: Personal budgets, pounds a child
      owner: send-data@example.gov.uk
      definition: What personal budgets come to in the year, for every child who has one.
      definition-version: 1
      numerator: Pounds agreed
      denominator: Children with a personal budget
      source: the council's own
      confidence: H
      valid-from: 2019-09-01
      polarity: context
      unit: mean
      small-numbers: S4
      geography-basis: responsible authority
      periods: {each: calendar-year, last: 1}
      breakdowns: [sex]
      sums-to: {sex: all}
      agencies: [education]
      tables: [ehc_plans]
      parameters: [place]
      */
      SELECT child_id, {{place}} AS place, 'F' AS sex, 1 AS numerator, 1 AS denominator FROM ehc_plans
      """;

  @TempDir
  private Path site;

  @BeforeEach
  void writeTheSitesTexts() throws IOException {
    Files.writeString(site.resolve(BUDGETS + ".sql"), HEADER);
    for (var file : List.of("comparators.yaml", "functions.yaml")) {
      Files.copy(Path.of("jobs/measures", file), site.resolve(file));
    }
    var board = Files.readString(Path.of("warehouse/publications/board-quarterly.yaml"));
    Files.createDirectory(site.resolve("publications"));
    Files.writeString(
        site.resolve("publications/money.yaml"),
        board
            .replaceFirst(
                "(?s)themes:.*?\n\n",
                "themes:\n  - title: Money\n    about: What it costs.\n    measures:\n      - {id: %s, name: A personal budget}\n\n"
                    .formatted(BUDGETS))
            .replace("publication: board-quarterly", "publication: money"));
  }

  private DrawnNight night() {
    return new DrawnNight(
        new Publications(site.resolve("publications")).named("money"),
        new BoardMaker.Texts(
            Measures.in(site),
            Comparators.in(site),
            DisclosureRules.in(Path.of("conf/disclosure.yaml"))));
  }

  private DrawnNight bySex(String girls, int most, int second, String boys) {
    return night()
        .money(BUDGETS, "all", "300000 of 40", Math.max(most, 15_000), 14_000)
        .money(BUDGETS, "sex=F", girls, most, second)
        .money(BUDGETS, "sex=M", boys, 15_000, 14_000);
  }

  @Test
  void aMeanOfManyLikeBudgetsIsShown() {
    assertThat(bySex("120000 of 18", 9_000, 8_000, "180000 of 22").files())
        .contains("7,500", "6,666.7", "8,181.8");
  }

  /** Who has the second-largest budget takes it and the total, and knows the largest to within a tenth. */
  @ParameterizedTest
  @CsvSource({"80000, 30000", "81000, 31000", "84000, 31500"})
  void anAmountThatTwoChildrenMakeUpIsNeitherShownNorLeftToBeWorkedOut(int girls, int second) {
    var night = bySex(girls + " of 18", 48_000, second, (300_000 - girls) + " of 22");
    var audit = night.made().protectedSet().audit();

    assertThat(night.files())
        .isEqualTo(bySex("79000 of 18", 48_000, 30_000, "221000 of 22").files())
        .contains("7,500", "[c]");
    assertThat(audit.weak()).isEmpty();
    assertThat(audit.isProtected()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"30000", "42000", "49000"})
  void norIsTheMeanOfSevenChildrenHoweverMuchTheyHave(int girls) {
    assertThat(
            bySex(girls + " of 7", 9_000, 8_000, (300_000 - girls) + " of 33").files())
        .isEqualTo(bySex("35000 of 7", 9_000, 8_000, "265000 of 33").files())
        .contains("[c]");
  }
}
