package org.trivet.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortableSqlTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      SELECT a FROM t QUALIFY a = 1                                  | qualify
      SELECT a::DATE FROM t                                          | ::
      SELECT a FROM t, LATERAL (SELECT 1)                            | lateral
      SELECT a FROM t LIMIT 3                                        | limit
      SELECT "a" FROM t                                              | "
      SELECT a / b FROM t                                            | /
      SELECT a FROM t WHERE b > '2026-01-01'                         | without DATE in front
      SELECT date_diff('day', a, b) FROM t                           | function `date_diff`
      SELECT strftime(a, '%Y') FROM t                                | function `strftime`
      SELECT current_date FROM t                                     | current_date
      SELECT CAST(a AS VARCHAR) FROM t                               | varchar
      SELECT a FROM t; DROP TABLE t                                  | ;
      DELETE FROM t                                                  | one SELECT
      SELECT row_number() OVER (PARTITION BY a ORDER BY b) FROM t    | NULLS FIRST or NULLS LAST
      SELECT row_number() OVER (ORDER BY b NULLS LAST, c) FROM t     | NULLS FIRST or NULLS LAST
      SELECT a FROM t WHERE b = 'x\\y'                               | outside the portable SQL
      SELECT concat(a, b) FROM t                                     | function `concat`
      """)
  void whatMeansSomethingElseOnTheOtherEngineIsRefused(String sql, String said) {
    assertThat(problems(sql)).anySatisfy(problem -> assertThat(problem).contains(said));
  }

  @Test
  void theWrittenSubsetIsLetThrough() {
    var sql = """
        -- a comment; with "signs"
        WITH first_plans AS (
          SELECT child_id, row_number() OVER (PARTITION BY request_id ORDER BY start_date ASC NULLS LAST) AS nth
          FROM ehc_plans WHERE start_date >= DATE '2026-01-01' AND coalesce(kind, 'x') IN ('a', 'it''s')
        )
        SELECT p.child_id || '-' AS label, sum(CASE WHEN age_on(birth, {{as_at}}) > 3 THEN 1 ELSE 0 END) AS n
        FROM first_plans p JOIN (VALUES ('a'), ('b')) AS k(name) ON k.name = p.child_id
        WHERE NOT (p.nth = 1) AND EXISTS (SELECT 1 FROM ehc_persons) GROUP BY p.child_id
        """;

    assertThat(problems(sql)).isEmpty();
  }

  @Test
  void tablesAreThoseReadAndNotThoseDefinedByTheQuery() {
    var sql = new PortableSql(
        "WITH a AS (SELECT 1 FROM plans) SELECT * FROM a JOIN people p ON 1 = 1", Set.of());

    assertThat(sql.tablesRead()).containsExactly("people", "plans");
  }

  private static List<String> problems(String sql) {
    return new PortableSql(sql, Set.of("age_on")).problems();
  }
}
