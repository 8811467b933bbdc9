package org.trivet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trivet.vocabulary.Refusal;

class MeasureFileTest {
  private static final String GOOD = """
      /* measure
      id: plans_open
      title: Plans open
      owner: send-data@example.gov.uk
      definition: Of plans, those open
      definition-version: 2
      numerator: Plans open
      denominator: Plans
      source: Local
      confidence: L
      valid-from: 2024-01-01
      polarity: context
      unit: percent
      small-numbers: S1
      geography-basis: residence
      periods: {each: quarter, last: 4}
      breakdowns: [sex]
      sums-to: {sex: all}
      agencies: [education]
      tables: [ehc_plans]
      parameters: [as_at, place]
      */
      SELECT child_id, {{place}} AS place, sex, 1 AS denominator,
             CASE WHEN is_open_on(start_date, cease_date, {{as_at}}) THEN 1 ELSE 0 END AS numerator
      FROM ehc_plans
      """;

  @Test
  void aGoodFileGivesItsFactsAndItsQuery() {
    var measure = parse(GOOD);

    assertThat(measure.facts().definition().version()).isEqualTo(2);
    assertThat(measure.facts().periods()).isEqualTo(new Periods(PeriodKind.QUARTER, 4));
    assertThat(measure.facts().reads().joint()).isFalse();
    assertThat(measure.sql()).startsWith("SELECT child_id");
  }

  @Test
  void everyProblemOfAFileIsToldAtOnce() {
    var bad = GOOD.replace("id: plans_open", "id: plans_shut\nfavourite: yes")
        .replace("title: Plans open\n", "")
        .replace("polarity: context", "polarity: upwards")
        .replace("definition-version: 2", "definition-version: two")
        .replace("valid-from: 2024-01-01", "valid-from: last year")
        .replace("sums-to: {sex: all}", "sums-to: {age_band: all}")
        .replace("tables: [ehc_plans]", "tables: [ehc_plan]")
        .replace("{{place}}", "{{town}}");

    assertThatThrownBy(() -> parse(bad))
        .isInstanceOf(Refusal.class)
        .hasMessageContainingAll(
            "plans_open.sql cannot be used",
            "`id` is 'plans_shut', but the file is named plans_open.sql",
            "`favourite` is not a key that is known here",
            "`title` is missing",
            "`polarity` is 'upwards', which is not one of: higher-is-better, lower-is-better, context",
            "`definition-version` should be a whole number, not 'two'",
            "`valid-from` should be a date",
            "relation names 'age_band'",
            "`tables` lists 'ehc_plan', which the query does not use",
            "the query uses 'ehc_plans', which `tables` does not list",
            "the query uses 'town', which `parameters` does not list",
            "`parameters` lists 'place', which the query does not use");
  }

  @Test
  void aHeaderKeyWrittenTwiceIsRefused() {
    var twice = GOOD.replace("unit: percent", "unit: percent\nunit: count");

    assertThatThrownBy(() -> parse(twice)).isInstanceOf(Refusal.class).hasMessageContaining("line");
  }

  @Test
  void aQueryWithoutItsBreakdownColumnIsRefused() {
    var without = GOOD.replace("AS place, sex,", "AS place,");

    assertThatThrownBy(() -> parse(without))
        .hasMessageContaining("the query returns no column `sex`");
  }

  @Test
  void aFileWithoutAHeaderIsRefused() {
    assertThatThrownBy(() -> parse("SELECT 1"))
        .hasMessageContaining("does not begin with a `/* measure` header");
  }

  private static Measure parse(String text) {
    return new MeasureFile(
            "plans_open.sql", Set.of("is_open_on"), new QueryParts(java.util.Map.of()))
        .parse(text);
  }
}
