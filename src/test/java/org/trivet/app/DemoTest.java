package org.trivet.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
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
    assertThat(counted("match_quality IS NULL"))
        .containsAll(expected().filter(line -> !isJoint(line)).toList());
  }

  @Test
  void jointMeasuresComeNearTheTruth() throws IOException, InterruptedException {
    var counted = counted("match_quality IS NOT NULL").stream()
        .collect(Collectors.toMap(DemoTest::figure, DemoTest::parts));

    assertThat(expected().filter(DemoTest::isJoint).toList()).isNotEmpty().allSatisfy(line -> {
      var truth = parts(line);
      var near = counted.getOrDefault(figure(line), List.of(0.0, 0.0));
      assertThat(near.get(0)).as(line).isCloseTo(truth.get(0), offset(2 + truth.get(0) * 0.04));
      assertThat(near.get(1)).as(line).isCloseTo(truth.get(1), offset(2 + truth.get(1) * 0.04));
    });
  }

  private static List<String> counted(String which) throws IOException, InterruptedException {
    var answer = new Trivet(home).run("sql", "--format", "csv", """
            SELECT measure_id, period, breakdown, CAST(numerator AS BIGINT), CAST(denominator AS BIGINT)
            FROM   measured WHERE %s""".formatted(which));
    assertThat(answer.exit()).as(answer.errors()).isZero();
    return answer.out().lines().skip(1).toList();
  }

  private static boolean isJoint(String line) {
    return line.startsWith("known_") || line.startsWith("social_care_group");
  }

  private static String figure(String line) {
    return line.replaceAll(",[^,]*,[^,]*$", "");
  }

  private static List<Double> parts(String line) {
    var columns = List.of(line.split(",", -1));
    return columns.subList(columns.size() - 2, columns.size()).stream()
        .map(Double::valueOf)
        .toList();
  }

  @Test
  void returnsDifferFromTheLiveExtractsAsTheTruthSays() throws IOException, InterruptedException {
    var counted = new Trivet(home).run("sql", "--format", "csv", """
            SELECT reconciliation, outcome, count(*) FROM reconciliation_cases
            WHERE  reconciliation <> 'census-plan-pupils' OR period LIKE '%SPR' GROUP BY ALL""");

    assertThat(counted.exit()).as(counted.errors()).isZero();
    var found = counted.out().lines().skip(1).toList();
    assertThat(found.stream().filter(DemoTest::isOfOneAgency))
        .containsExactlyInAnyOrderElementsOf(
            plantedOnTheLastNight().stream().filter(DemoTest::isOfOneAgency).toList());
    assertThat(cases(found, "sen2-active-plans,same"))
        .isCloseTo(cases(plantedOnTheLastNight(), "sen2-active-plans,same"), within(1L));
    assertThat(cases(found, "census-plan-pupils,same"))
        .isCloseTo(cases(plantedOnTheLastNight(), "census-plan-pupils,same"), within(1L));
  }

  @Test
  void reconciliationIsAPageForEveryoneAndItsCasesForFew()
      throws IOException, InterruptedException {
    var page = home.resolve("reconciliation.html");

    var told = new Trivet(home).run("reconcile", "--out", page.toString());
    var refused = new Trivet(home).run("reconcile", "--cases", "cin-referrals-open");

    assertThat(told.out()).contains("Children in need on 31 March", "are only in the return");
    assertThat(Files.readString(page)).contains("<caption>", "What to do");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.errors()).contains("Cannot open the identified zone");
    assertThat(Files.readString(home.resolve("access/access.log")))
        .contains("identified")
        .containsIgnoringCase("refused");
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
    assertThat(texts(once)).hasSize(7).isEqualTo(texts(again));
    assertThat(texts(once).get(0))
        .contains("Officer draft, not for publication", "Everything here is made up", "England");
    assertThat(Files.readString(home.resolve("access/access.log")))
        .contains("publish draft board-quarterly: ");
  }

  @Test
  void neighboursAreTakenTogetherAndNotAsAMeanOfTheirRates()
      throws IOException, InterruptedException {
    var summed = new Trivet(home).run("sql", "--format", "csv", """
        SELECT CAST(sum(numerator) AS BIGINT) || ',' || CAST(sum(denominator) AS BIGINT) AS parts
        FROM   comparators
        WHERE  measure_id = 'ehc_20wk_excl_exceptions_pct' AND period = '2025' AND place LIKE 'E069999%' AND place <> 'E06999999'""");
    var draft = new Trivet(home)
        .run(
            "publish", "draft", "board-quarterly", "--out", home.resolve("near").toString());

    assertThat(draft.exit()).as(draft.errors()).isZero();
    assertThat(texts(draft))
        .anySatisfy(text -> assertThat(text)
            .containsPattern(
                "Calendar year,Statistical neighbours,.*ehc_20wk_excl_exceptions_pct,.*,2025,.*,"
                    + summed.out().lines().skip(1).findFirst().orElseThrow().replace("\"", "")));
  }

  /** Each file byte by byte: workbooks and paper are no texts. */
  private static List<String> texts(Trivet.Answer draft) throws IOException {
    var texts = new java.util.ArrayList<String>();
    for (var file : draft.out().lines().toList()) {
      texts.add(Files.readString(Path.of(file), ISO_8859_1));
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

  /** What the truth says of the last night: measure, period, breakdown and both parts. */
  private static Stream<String> expected() throws IOException {
    return Files.readAllLines(home.resolve("made-up/truth/expected-measures.csv")).stream()
        .filter(line -> line.startsWith("2,"))
        .map(line -> line.substring("2,2026-11-20,".length()));
  }

  private static boolean isOfOneAgency(String line) {
    return line.startsWith("cin-") || line.startsWith("ssda903-") || line.startsWith("csds-");
  }

  private static long cases(List<String> lines, String begins) {
    return lines.stream()
        .filter(line -> line.startsWith(begins + ","))
        .mapToLong(line -> Long.parseLong(line.substring(begins.length() + 1)))
        .sum();
  }

  /** Comparison, outcome and count of truth/return-differences.csv, whatever the reason. */
  private static List<String> plantedOnTheLastNight() throws IOException {
    try (Stream<String> lines = Files.lines(home.resolve("made-up/truth/return-differences.csv"))) {
      return lines
          .map(line -> line.split(",", -1))
          .filter(cells -> cells[2].equals("2"))
          .collect(groupingBy(
              cells -> cells[1] + "," + cells[3].replace('-', ' '),
              summingLong(cells -> Long.parseLong(cells[5]))))
          .entrySet()
          .stream()
          .map(line -> line.getKey() + "," + line.getValue())
          .toList();
    }
  }
}
