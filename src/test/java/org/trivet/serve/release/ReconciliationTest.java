package org.trivet.serve.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trivet.serve.MadeUpNight.CONTRACTS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.access.Zone;
import org.trivet.serve.MadeUpNight;
import org.trivet.serve.duck.Duck;
import org.trivet.serve.reconcile.Compared;
import org.trivet.serve.reconcile.ReconciliationPage;
import org.trivet.serve.reconcile.ReconciliationWords;
import org.trivet.serve.zone.Reconciliations;
import org.trivet.serve.zone.ZoneFolder;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;

/** Returns held against live extracts, in a release of the house's own texts: Amina and Jack of social care, and what was returned of them. */
class ReconciliationTest {
  private static final String NIGHT = "night-2026-11-20";
  private static final String AMINA = "csc|social-care/ssd|S1";
  private static final String JACK = "csc|social-care/ssd|E2";
  private static final String YEAR = "2026-03-31";

  @TempDir
  Path home;

  @Test
  void aCaseThatBothSayAlikeIsTheSame() {
    release(ofACensus()
        .row("cin_referrals", AMINA, NIGHT, returned("S1", "2025-05-01", "N1"))
        .row("ssd_cin_episodes", AMINA, NIGHT, live("F1", "2025-05-01", "N1")));

    assertThat(outcomes()).containsExactly("same");
    assertThat(summary("cin-referrals-open"))
        .containsExactly(List.of("compared", YEAR, "1", "1", "0", "0", "0", "1.0"));
  }

  @Test
  void anotherDayOrAnotherNeedIsADifferenceOfOneCaseAndNotTwo() {
    release(ofACensus()
        .row("cin_referrals", AMINA, NIGHT, returned("S1", "2025-05-01", "N1"))
        .row("ssd_cin_episodes", AMINA, NIGHT, live("F1", "2025-05-01", "N2"))
        .row("cin_referrals", JACK, NIGHT, returned("E2", "2025-06-03", "N1"))
        .row("ssd_cin_episodes", JACK, NIGHT, live("F2", "2025-06-10", "N1")));

    assertThat(outcomes()).containsExactly("differing", "differing");
  }

  @Test
  void oneOfTwoCasesOfAChildIsPairedWithItsOwnCounterpart() {
    release(ofACensus()
        .row("cin_referrals", AMINA, NIGHT, returned("S1", "2025-09-01", "N4"))
        .row("ssd_cin_episodes", AMINA, NIGHT, live("F1", "2025-05-01", "N1"))
        .row("ssd_cin_episodes", AMINA, NIGHT, live("F2", "2025-09-01", "N4")));

    assertThat(outcomes()).containsExactly("only in live", "same");
  }

  @Test
  void whatOneSideLacksStandsAlone() {
    release(ofACensus()
        .row("cin_referrals", AMINA, NIGHT, returned("S1", "2025-05-01", "N1"))
        .row("ssd_cin_episodes", JACK, NIGHT, live("F2", "2025-06-10", "N1")));

    assertThat(outcomes()).containsExactly("only in live", "only in return");
    assertThat(summary("cin-referrals-open"))
        .containsExactly(List.of("compared", YEAR, "2", "0", "0", "1", "1", "0.0"));
  }

  @Test
  void aCaseClosedOnTheDayIsNotOpenOnIt() {
    release(ofACensus()
        .row(
            "cin_referrals",
            AMINA,
            NIGHT,
            closed(returned("S1", "2025-05-01", "N1"), "closure_date"))
        .row(
            "ssd_cin_episodes",
            AMINA,
            NIGHT,
            closed(live("F1", "2025-05-01", "N1"), "cine_close_date"))
        .row("cin_referrals", JACK, NIGHT, returned("E2", "2025-06-03", "N1"))
        .row("ssd_cin_episodes", JACK, NIGHT, live("F2", "2025-06-03", "N1")));

    assertThat(outcomes()).containsExactly("same");
  }

  @Test
  void aReturnThatHasNotComeIsSaidSoAndIsNoError() {
    release(MadeUpNight.ofThreeChildren(home, NIGHT));

    assertThat(summary("sen2-active-plans"))
        .containsExactly(List.of("no return", "", "0", "0", "0", "0", "0", ""));
    assertThat(words()).contains("Not compared: nothing of education/sen2 has come yet.");
  }

  @Test
  void aLiveExtractThatHasNotComeIsSaidSoToo() {
    release(ofACensus().row("cin_referrals", AMINA, NIGHT, returned("S1", "2025-05-01", "N1")));

    assertThat(summary("cin-referrals-open").get(0)).startsWith("no live extract");
  }

  @Test
  void theCasesCarryTheSystemsNumbersInTheIdentifiedZoneOnly() {
    HouseRelease.step(HouseRelease.withIdentified())
        .run(ofACensus()
            .row("cin_referrals", AMINA, NIGHT, returned("S1", "2025-05-01", "N1"))
            .row("ssd_cin_episodes", JACK, NIGHT, live("F2", "2025-06-10", "N1"))
            .write()
            .context());

    try (var duck = open(Zone.IDENTIFIED)) {
      assertThat(duck.rows(
              "SELECT outcome, return_id, live_id FROM reconciliation_cases ORDER BY outcome"))
          .containsExactly(
              List.of("only in live", "", "P F2"), List.of("only in return", "S1", ""));
    }
    try (var duck = open(Zone.PSEUDONYMISED)) {
      assertThat(duck.texts("SELECT column_name FROM (DESCRIBE reconciliation_cases)"))
          .contains("return_child_ref")
          .doesNotContain("return_id", "live_id");
    }
  }

  @Test
  void everyComparisonOfTheHouseIsMadeInBothZonesAndItsQuestionsHaveAnswers() {
    HouseRelease.step(HouseRelease.withIdentified())
        .run(MadeUpNight.ofThreeChildren(home, NIGHT).write().context());

    for (var zone : List.of(Zone.PSEUDONYMISED, Zone.IDENTIFIED)) {
      try (var duck = open(zone)) {
        assertThat(duck.texts("SELECT DISTINCT reconciliation FROM reconciliation"))
            .hasSize(8);
        assertThat(duck.texts("SELECT state FROM reconciliation"))
            .noneMatch(state -> state.startsWith("left out"));
        var rules = new ZoneFolder(Path.of("warehouse/views")).rules(zone);
        var texts = new ZoneFolder(Path.of("warehouse/views")).reconciliations();
        new Reconciliations(rules, texts, java.util.Set.of())
            .views()
            .forEach(view -> view.questions().forEach(question -> duck.rows(question.sql())));
      }
    }
  }

  @Test
  void oneWhoseTableIsInNoZoneIsLeftOutAndSaysSo() throws IOException {
    var views = houseWith(
        "cin-referrals-open.sql", "tables: [cin_headers]", "tables: [cin_headers, ssd_dreams]");

    step(views).run(ofACensus().write().context());

    assertThat(summary("cin-referrals-open").get(0).get(0))
        .isEqualTo("left out: this zone does not hold ssd_dreams");
  }

  @Test
  void aTextThatTheEngineCannotReadStopsTheReleaseByItsOwnName() throws IOException {
    var views =
        houseWith("cin-referrals-open.sql", "d.referral_date AS on_date", "d.dreamt_on AS on_date");

    assertThatThrownBy(() -> step(views).run(ofACensus().write().context()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("reconciliation cin-referrals-open")
        .hasMessageContaining("dreamt_on");
  }

  @Test
  void aTextWithoutASentenceOnWhatToDoIsRefused() throws IOException {
    var views = houseWith("cin-referrals-open.sql", "what-to-do: >", "may-not-do: >");

    assertThatThrownBy(() -> step(views).run(ofACensus().write().context()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("cin-referrals-open.sql");
  }

  @Test
  void thePageShowsEveryFigureAndLetsNoMarkupIn() {
    var words = new Compared.Words("<b>plans</b>", "\"late\" & more", "call them");
    var compared = new Compared(
        "sen2-x",
        "Plans <script>alert(1)</script>",
        new Compared.Feeds("education/sen2", "education/ehc-cases"),
        "compared",
        java.util.Optional.of("2026"),
        new Compared.Counts(1200, 3, 2, 1),
        words);

    var html = new ReconciliationPage("Example & Council", NIGHT, List.of(compared)).html();

    assertThat(html)
        .doesNotContain("<script", "<b>")
        .contains("&lt;script&gt;", "&lt;b&gt;plans", "Example &amp; Council")
        .contains("<html lang=\"en-GB\">", "<caption>", "scope=\"row\"", "1,200", "99.5 %")
        .doesNotContain("http:", "https:", "src=");
  }

  private String words() {
    try (var duck = open(Zone.PSEUDONYMISED)) {
      var rows = duck.rows(Compared.QUESTION).stream()
          .map(row -> Compared.of(row.stream()
              .<@org.jspecify.annotations.Nullable String>map(cell -> cell.isEmpty() ? null : cell)
              .toList()))
          .toList();
      return new ReconciliationWords(NIGHT, rows).text();
    }
  }

  private List<String> outcomes() {
    try (var duck = open(Zone.PSEUDONYMISED)) {
      return duck.texts("SELECT outcome FROM reconciliation_cases ORDER BY outcome");
    }
  }

  private List<List<String>> summary(String id) {
    try (var duck = open(Zone.PSEUDONYMISED)) {
      return duck.rows(
          "SELECT state, period, compared, same, differing, only_in_return, only_in_live, same_share FROM reconciliation WHERE reconciliation = '%s'"
              .formatted(id));
    }
  }

  private MadeUpNight ofACensus() {
    return MadeUpNight.ofThreeChildren(home, NIGHT)
        .row("cin_headers", "none", NIGHT, Map.of("period", YEAR, "reference_date", YEAR));
  }

  private static Map<String, String> returned(String child, String on, String need) {
    return Map.of(
        "period",
        YEAR,
        "la_child_id",
        child,
        "details_no",
        "1",
        "referral_date",
        on,
        "primary_need",
        need);
  }

  private static Map<String, String> live(String referral, String on, String need) {
    return Map.of(
        "cine_referral_id", referral,
        "cine_person_id", "P",
        "cine_referral_date", on,
        "cine_cin_primary_need_code", need);
  }

  private static Map<String, String> closed(Map<String, String> row, String column) {
    var closed = new java.util.HashMap<>(row);
    closed.put(column, YEAR);
    return closed;
  }

  /** The house's views and reconciliations with one text changed. */
  private Path houseWith(String file, String from, String to) throws IOException {
    var warehouse = home.resolve("warehouse");
    for (var folder : List.of("views/pseudonymised", "views/open", "reconciliations")) {
      var target = Files.createDirectories(warehouse.resolve(folder));
      var source = Path.of("warehouse").resolve(folder);
      if (Files.isDirectory(source)) {
        copy(source, target);
      }
    }
    copy(Path.of("warehouse/views"), warehouse.resolve("views"));
    var text = warehouse.resolve("reconciliations").resolve(file);
    assertThat(Files.readString(text)).contains(from);
    Files.writeString(text, Files.readString(text).replace(from, to));
    return warehouse.resolve("views");
  }

  private static void copy(Path source, Path target) throws IOException {
    try (var files = Files.list(source)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
  }

  private static ReleaseNight step(Path views) {
    var inputs = new ReleaseInputs(
        CONTRACTS, new ZoneFolder(views), Path.of("warehouse/reference"), List.of());
    return new ReleaseNight(
        inputs, ReleaseSettings.standard(), HouseRelease.KEY, (night, files, swap) -> swap.run());
  }

  private static void release(MadeUpNight night) {
    HouseRelease.release(night);
  }

  private Duck open(Zone zone) {
    return Duck.readOnly(
        new ReleaseShelf(home).file(new NightId(NIGHT), zone), MadeUpNight.limits(home));
  }
}
