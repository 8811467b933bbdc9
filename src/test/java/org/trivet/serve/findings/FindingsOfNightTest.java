package org.trivet.serve.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.serve.duck.Duck;
import org.trivet.serve.duck.DuckLimits;
import org.trivet.serve.duck.Sql;
import org.trivet.vocabulary.NightId;

class FindingsOfNightTest {
  private static final NightId NIGHT = new NightId("night-2026-11-20");

  @TempDir
  private Path home;

  private void parquet(String select) throws IOException {
    var folder = Files.createDirectories(home.resolve("findings/" + NIGHT + "/health_patients"));
    try (var duck = Duck.inMemory(new DuckLimits("500MB", 2, home.resolve("spill")))) {
      duck.run("COPY (%s) TO %s (FORMAT parquet)"
          .formatted(select, Sql.text(folder.resolve("part-0.parquet").toString())));
    }
  }

  @Test
  void filesComeInTheOrderOfArrivalAndRowsInTheirOwn() throws IOException {
    parquet("""
        SELECT * FROM (VALUES
          ('not-a-date', 'birth_date', 'bbb', 9, 8), ('not-a-date', 'birth_date', 'aaa', 4, 4),
          ('ragged-row', '', 'bbb', 2, 2)) AS f(rule, column_name, source_file, source_line, source_row)""");
    var found = new ArrayList<FoundPlace>();

    new FindingsOfNight(home, NIGHT).each("health_patients", List.of("bbb", "aaa"), found::add);

    assertThat(found)
        .containsExactly(
            new FoundPlace("ragged-row", "", "bbb", 2, 2),
            new FoundPlace("not-a-date", "birth_date", "bbb", 9, 8),
            new FoundPlace("not-a-date", "birth_date", "aaa", 4, 4));
  }

  @Test
  void nightsBeforeRowsWereCountedGiveTheLine() throws IOException {
    parquet(
        "SELECT 'ragged-row' AS rule, '' AS column_name, 'aaa' AS source_file, 7 AS source_line");
    var found = new ArrayList<FoundPlace>();

    new FindingsOfNight(home, NIGHT).each("health_patients", List.of(), found::add);

    assertThat(found).containsExactly(new FoundPlace("ragged-row", "", "aaa", 7, 7));
  }

  @Test
  void twoHundredThousandFindingsComeOneByOne() throws IOException {
    parquet(
        "SELECT 'not-a-date' AS rule, 'birth_date' AS column_name, 'aaa' AS source_file, "
            + "(range + 2)::INTEGER AS source_line, (range + 2)::INTEGER AS source_row FROM range(200000)");
    var last = new long[2];
    var night = new FindingsOfNight(home, NIGHT);

    night.each("health_patients", List.of("aaa"), place -> {
      last[0]++;
      assertThat(place.line()).isGreaterThan(last[1]);
      last[1] = place.line();
    });

    assertThat(last).containsExactly(200_000, 200_001);
    assertThat(night.count("health_patients")).isEqualTo(200_000);
    assertThat(night.count("health_contacts")).isZero();
  }
}
