package org.trivet.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TableHashTest {
  private static final String TABLE =
      "SELECT * FROM (VALUES (1, 'a', DATE '2026-01-01'), (2, NULL, NULL), (2, NULL, NULL)) AS t(n, word, day)";

  @Test
  void theOrderOfRowsFilesAndColumnsDoesNotMatter() {
    var table = sql(TABLE);

    assertThat(TableHash.of(table.repartition(3).select("day", "n", "word")))
        .isEqualTo(TableHash.of(table));
  }

  @Test
  void aRowThatOccursOnceMoreMatters() {
    assertThat(TableHash.of(sql(TABLE).distinct())).isNotEqualTo(TableHash.of(sql(TABLE)));
    assertThat(TableHash.of(sql(TABLE)).rows()).isEqualTo(3);
  }

  @Test
  void aValueThatMovesToTheNextColumnMatters() {
    var left = sql("SELECT 'a' AS p, CAST(NULL AS STRING) AS q");
    var right = sql("SELECT CAST(NULL AS STRING) AS p, 'a' AS q");

    assertThat(TableHash.of(left)).isNotEqualTo(TableHash.of(right));
  }

  @Test
  void anEmptyTableHasAHashToo() {
    assertThat(TableHash.of(sql("SELECT 1 AS n WHERE FALSE")))
        .isEqualTo(new TableHash(0, "0000000000000000"));
  }

  private static Dataset<Row> sql(String query) {
    return SparkForTests.session().sql(query);
  }
}
