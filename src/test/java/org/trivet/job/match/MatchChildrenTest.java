package org.trivet.job.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.job.MadeFrom;
import org.trivet.job.SparkForTests;
import org.trivet.night.FrozenInputs;
import org.trivet.night.NightContext;
import org.trivet.night.SilentProgress;
import org.trivet.night.StepReport;
import org.trivet.night.TableWritten;
import org.trivet.night.Versions;
import org.trivet.vocabulary.NightId;

class MatchChildrenTest {
  private static final Versions VERSIONS = new Versions("conf", "code", "model", "key");

  private final NightId first = new NightId("night-2026-11-19");
  private final NightId second = new NightId("night-2026-11-20");

  @TempDir
  private Path home;

  private StepReport run(NightId night, List<TableWritten> before) {
    return run(night, before, "Katie");
  }

  private StepReport run(NightId night, List<TableWritten> before, String nameInHealth) {
    var town = new Town()
        .ehc("e-kate", "Kate", "Obi", "2014-03-09", "A950000178301")
        .health("h-kate", nameInHealth, "Obi", "2014-03-09", "9434765919")
        .with("health_patients", "h-kate", "postcode", "LS1 4AP")
        .with("ehc_persons", "e-kate", "postcode", "LS1 4AP");
    town.tables()
        .forEach((table, rows) -> rows.withColumn("known_from", functions.lit(first.name()))
            .write()
            .parquet(home.resolve("standardised")
                .resolve(night.name())
                .resolve(table)
                .toString()));
    town.tables()
        .keySet()
        .forEach(table -> MadeFrom.keep(
            home.resolve("standardised").resolve(night.name()).resolve(table),
            List.of("the same files")));
    SparkForTests.session()
        .sql(
            "SELECT 's1' AS seal_id, 'upn' AS kind, 'H243278544154' AS value, CAST(NULL AS STRING) AS known_to")
        .write()
        .parquet(home.resolve("standardised")
            .resolve(night.name())
            .resolve("sealed_identities")
            .toString());
    var context = new NightContext(
        night,
        Optional.empty(),
        home,
        new FrozenInputs(List.of(), VERSIONS, before),
        new SilentProgress(),
        Clock.systemUTC());
    return new MatchChildren(SparkForTests.session(), Town.CONTRACTS, Town.MODEL).run(context);
  }

  @Test
  void everyTableKnowsItsChildAndTheMarksEndHere() {
    var report = run(first, List.of());

    assertThat(report.tables())
        .extracting(TableWritten::table)
        .containsExactlyInAnyOrder(
            "identity_register",
            "link_evidence",
            "review_queue",
            "match_summary",
            "kept_records",
            "kept_shares",
            "kept_divided",
            "ehc_persons",
            "health_patients");
    var persons = SparkForTests.session()
        .read()
        .parquet(home.resolve("matched/night-2026-11-19/ehc_persons").toString());
    assertThat(persons.columns()).startsWith("record_key", "child_id");
    assertThat(persons.filter("child_id IS NULL").count()).isZero();
    assertThat(report.sentences())
        .first()
        .asString()
        .contains("2 of them found in another agency too");
  }

  @Test
  void theNextNightOnTheSameInputsWritesTheSameRegister() {
    var before = run(first, List.of());
    var after = run(second, before.tables());

    assertThat(register(after)).isEqualTo(register(before));
  }

  @Test
  void aTableStandsAsItWasUntilOneOfItsPersonsBecomesAnotherChild() throws IOException {
    var before = new ArrayList<>(run(first, List.of()).tables());
    for (var table : List.of("ehc_persons", "health_patients")) {
      before.add(new TableWritten(
          "standardised", table, Path.of("standardised", first.name(), table), 1, ""));
    }

    run(second, before, "Zoran");

    assertThat(Files.isSameFile(part(second, "ehc_persons"), part(first, "ehc_persons")))
        .as("e-kate is who she was")
        .isTrue();
    assertThat(Files.isSameFile(part(second, "health_patients"), part(first, "health_patients")))
        .as("h-kate is another child now")
        .isFalse();
  }

  private Path part(NightId night, String table) throws IOException {
    try (var files = Files.list(home.resolve("matched").resolve(night.name()).resolve(table))) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".parquet"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static String register(StepReport report) {
    return report.tables().stream()
        .filter(table -> table.table().equals("identity_register"))
        .map(TableWritten::hash)
        .findFirst()
        .orElseThrow();
  }
}
