package org.trivet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, as its user runs it: a made-up authority, two nights, and what can be asked afterwards. */
class DemoTest {
  @TempDir
  private static Path home;

  private static Trivet.Answer demo = new Trivet.Answer(-1, "", "");

  @BeforeAll
  static void runTheDemo() throws IOException, InterruptedException {
    demo = new Trivet(home).run("demo", "--children", "600");
    assertThat(demo.exit()).as(demo.errors()).isZero();
  }

  @Test
  void theScreenSaysWhatAnOfficerAsksFirst() {
    assertThat(demo.out())
        .contains(
            "What arrived", "late", "What was set aside", "known to one, two and three agencies")
        .contains(
            "What changed since the night before",
            "EHC requests still open after 20 weeks",
            "Waits over 18 weeks",
            "Try next");
  }

  @Test
  void singleAgencyMeasuresEqualTheTruth() throws IOException, InterruptedException {
    var counted = new Trivet(home).run("sql", "--format", "csv", """
            SELECT measure_id, period, breakdown, CAST(numerator AS BIGINT), CAST(denominator AS BIGINT)
            FROM   measured WHERE measure_id <> 'known_2plus_services_pct'""");

    assertThat(counted.exit()).as(counted.errors()).isZero();
    assertThat(counted.out().lines().skip(1).toList()).containsAll(expectedOfTheLastNight());
  }

  @Test
  void whatWasKnownTheNightBeforeCanStillBeAsked() throws IOException, InterruptedException {
    var then = new Trivet(home)
        .run(
            "sql",
            "SELECT count(*) AS plans FROM ehc_plans",
            "--as-of",
            "night-2026-11-19",
            "--format",
            "csv");

    assertThat(then.exit()).as(then.errors()).isZero();
    assertThat(then.out().lines().toList().get(1)).isNotEqualTo("0");
  }

  @Test
  void theBoardsPageIsTheSameTwiceAndOnRecord() throws IOException, InterruptedException {
    var once = new Trivet(home).run("publish", "draft", "board-quarterly");
    var again = new Trivet(home)
        .run(
            "publish",
            "draft",
            "board-quarterly",
            "--out",
            home.resolve("again").toString());

    assertThat(once.exit()).as(once.errors()).isZero();
    assertThat(again.exit()).as(again.errors()).isZero();
    assertThat(texts(once)).hasSize(2).isEqualTo(texts(again));
    assertThat(texts(once).get(0))
        .contains("Officer draft, not for publication", "Everything here is made up", "England");
    assertThat(Files.readString(home.resolve("access/access.log")))
        .contains("publish draft board-quarterly: ");
  }

  private static List<String> texts(Trivet.Answer draft) throws IOException {
    var texts = new java.util.ArrayList<String>();
    for (var file : draft.out().lines().toList()) {
      texts.add(Files.readString(Path.of(file)));
    }
    return texts;
  }

  @Test
  void theFileOfAnotherFeedIsListedInQuarantineWithItsReason()
      throws IOException, InterruptedException {
    var listed = new Trivet(home).run("quarantine", "list");

    assertThat(listed.out())
        .contains("health/provider", "quarantined", "its columns are those of ssd_cp_plans");
  }

  @Test
  void whatIsNoSelectIsRefusedInPlainWords() throws IOException, InterruptedException {
    var refused = new Trivet(home).run("sql", "COPY ehc_plans TO 'plans.csv'");

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.errors()).doesNotContain("Exception");
  }

  @Test
  void aWrongWordIsWrongUsage() throws IOException, InterruptedException {
    assertThat(new Trivet(home).run("nigth").exit()).isEqualTo(2);
  }

  private static List<String> expectedOfTheLastNight() throws IOException {
    try (Stream<String> lines = Files.lines(home.resolve("made-up/truth/expected-measures.csv"))) {
      return lines
          .filter(line -> line.startsWith("2,"))
          .map(line -> line.substring("2,2026-11-20,".length()))
          .filter(line -> !line.contains("known_2plus_services_pct"))
          .toList();
    }
  }
}
