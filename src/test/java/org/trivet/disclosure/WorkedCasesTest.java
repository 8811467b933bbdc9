package org.trivet.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivet.disclosure.rule.Dominance;
import org.trivet.disclosure.rule.MeanAttack;
import org.trivet.disclosure.rule.PercentAttack;
import org.trivet.disclosure.table.Range;
import org.trivet.disclosure.table.Rounding;

/** The worked cases that were verified apart, where their folder is at hand. */
class WorkedCasesTest {
  private static final Path CASES =
      Path.of(System.getProperty("trivet.disclosure.cases", "../shared/samples/disclosure"));

  private JsonNode cases = new ObjectMapper().createArrayNode();

  @BeforeEach
  void readCases() throws IOException {
    var file = CASES.resolve("cases.json");
    assumeTrue(Files.exists(file), "Skipped: no worked cases in " + CASES);
    cases = new ObjectMapper().readTree(file.toFile());
  }

  @Test
  void givenPatternsLeaveTheVerifiedIntervals() {
    agrees("handbook_geurts_3x2", "all");
    agrees("own_locality_block_ok", "feasibility");
  }

  private void agrees(String id, String verified) {
    var one = one(id);
    var cells = new ArrayList<String>();
    one.path("cells")
        .properties()
        .forEach(cell -> cells.add(cell.getKey().replace(" ", "_") + "=" + cell.getValue()));
    var sums = texts(
        one.path("equations"),
        sum -> sum.get(0).asText() + "=" + String.join("+", texts(sum.get(1), JsonNode::asText)));
    var tables = TablesText.of(
            String.join(" ", cells),
            sums.stream().map(sum -> sum.replace(" ", "_")).toArray(String[]::new))
        .primary(names(one.path("primary")))
        .hidden(names(one.path("suppressed")));
    one.path("verified_here")
        .path(verified)
        .properties()
        .forEach(cell -> assertThat(tables.interval(cell.getKey().replace(" ", "_")))
            .as(cell.getKey())
            .isEqualTo(
                cell.getValue().get(0).asInt() + ".." + cell.getValue().get(1).asInt()));
    assertThat(tables.weak()).isEmpty();
  }

  @Test
  void percentagesAllowTheCountsThatWereFound() {
    for (var row : one("own_percentage_leak").path("rows")) {
      var attack = new PercentAttack(
          row.path("denominator").asLong(),
          row.path("percent").decimalValue(),
          row.path("dp").asInt());

      assertThat(attack.numerators())
          .isEqualTo(texts(row.path("possible_numerators"), JsonNode::asLong));
      assertThat(attack.givesAway(new CountRule(5, 1))).isTrue();
    }
  }

  @Test
  void healthCountsAreShownAsTheRuleSays() {
    var rule = new CountRule(7, 5);
    for (var vector : one("nhs_hes_subnational_rule").path("vectors")) {
      var count = vector.path("true").asLong();
      var shown = rule.isUnsafe(count) ? "*" : Integer.toString((int) rule.shown((double) count));

      assertThat(shown).as("%d", count).isEqualTo(vector.path("shown").asText());
    }
  }

  @Test
  void nearestFiveLeavesTwoEitherWay() {
    for (var row : one("handbook_rounding_existence").path("conventional_nearest5")) {
      var between = row.path("true_between");

      assertThat(
              Rounding.toNearest(BigDecimal.valueOf(5)).around(row.path("shown").decimalValue()))
          .isEqualTo(Range.of(between.get(0).asLong(), between.get(1).asLong()));
    }
  }

  @Test
  void oneChildMoreInJulyIsFoundInTwoReleases() {
    var releases = one("own_successive_cumulative").path("releases");
    var figures = texts(releases, release -> release.path("residential_respite").asLong());
    var months = TablesText.of(
            "june=%d july=%d to_july=%d"
                .formatted(figures.get(0), figures.get(1) - figures.get(0), figures.get(1)),
            "to_july=june+july")
        .primary("july")
        .hidden("july");

    assertThat(months.interval("july")).isEqualTo("1..1");
  }

  @Test
  void exactMeansBesideNearCountsLeaveOneAnswer() {
    var cells = one("handbook_means_attack").path("cells");
    var attacks = List.of("c1", "c2", "total").stream()
        .map(name -> new MeanAttack(
            cells.path(name).path("sum").decimalValue(),
            cells.path(name).path("mean").decimalValue()))
        .toList();
    var near = texts(cells, cell -> cell.path("perturbed").asLong());

    for (var at = 0; at < 3; at++) {
      assertThat(attacks.get(at).counts(near.get(at) - 2, near.get(at) + 2))
          .containsExactly(List.of(8L, 12L, 20L).get(at));
    }
  }

  @Test
  void oneLargeContributionIsUnsafe() {
    var example = one("handbook_dominance_example");
    var contributions = texts(example.path("contributions"), JsonNode::decimalValue);

    assertThat(Dominance.isDominated(contributions, 1, 85)).isTrue();
    assertThat(Dominance.leastUpperBound(contributions, 1, 85).doubleValue())
        .isCloseTo(
            example
                .path("expected")
                .path("required_feasible_upper_bound_at_least")
                .asDouble(),
            org.assertj.core.data.Offset.offset(0.005));
  }

  /** Controlled rounding is another method; its tables are read as tables here. */
  @Test
  void tablesOfOtherMethodsAddUp() {
    for (var state : List.of("true", "controlled_base5")) {
      var rows = one("handbook_controlled_rounding_table").path(state);
      var lines = texts(rows, row -> String.join(" ", texts(row, JsonNode::asText)));

      assertThat(TablesText.grid(lines.toArray(String[]::new)).system().size()).isEqualTo(12);
    }
  }

  private JsonNode one(String id) {
    return StreamSupport.stream(cases.spliterator(), false)
        .filter(each -> each.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String[] names(JsonNode ids) {
    return texts(ids, id -> id.asText().replace(" ", "_")).toArray(String[]::new);
  }

  private static <T> List<T> texts(JsonNode nodes, java.util.function.Function<JsonNode, T> read) {
    return StreamSupport.stream(nodes.spliterator(), false).map(read).toList();
  }
}
