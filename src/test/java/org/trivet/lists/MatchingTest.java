package org.trivet.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.matching.Evaluation;
import org.trivet.matching.explain.Explaining;
import org.trivet.matching.explain.Step;
import org.trivet.matching.explain.TextWaterfall;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.text.ModelFile;

class MatchingTest {
  private static final Path FEBRL = Path.of("../shared/samples/febrl/dataset3.csv");

  @TempDir
  private static Path folder;

  private static List<Path> lists = List.of();
  private static MatchPlan plan = ModelFile.read(Path.of("jobs/match/examples/febrl.yaml"));

  @BeforeAll
  static void aTownOfSixHundredHomes() throws IOException {
    lists = Town.write(folder, 600);
    plan = ModelFile.read(Files.writeString(folder.resolve("town.yaml"), Town.MODEL));
  }

  private static Matching.Outcome match(int threads) {
    return new Matching(plan, threads, sentence -> {}).match(lists, Optional.empty());
  }

  @Test
  void schoolAndClinicMeetThoughNobodySaidWhichPairsAreOneChild() {
    var quality = quality(match(2), id -> id);

    assertThat(quality.precision()).as("precision").isGreaterThan(0.998);
    assertThat(quality.recall()).as("recall").isGreaterThan(0.995);
  }

  @Test
  void neitherTwinsNorNamesakesWithHomesOfTheirOwnAreOneChild() {
    var outcome = match(2);
    var records = outcome.records();
    for (var one = 0; one < records.size(); one++) {
      for (var other = 0; other < one; other++) {
        if (outcome.people().areOne(one, other)) {
          assertThat(records.keys().id(one)).isEqualTo(records.keys().id(other));
        }
      }
    }
  }

  @Test
  void oneCoreAndTwoFindTheSame() throws IOException {
    assertThat(written("one", match(1))).isEqualTo(written("two", match(2)));
  }

  @Test
  void whatWasLearnedCanBeKeptAndUsedAgain() throws IOException {
    var learned = match(2);
    var file = folder.resolve("weights.yaml");
    var model = folder.resolve("town.yaml");
    var origin = new WeightsFile.Origin(model, LocalDate.of(2026, 11, 22));
    WeightsFile.write(file, plan, learned.learned().orElseThrow(), origin);
    var kept = WeightsFile.read(file, plan, model);

    var again = new Matching(plan, 2, sentence -> {}).match(lists, Optional.of(kept));

    assertThat(written("again", again)).isEqualTo(written("first", learned));
  }

  @Test
  void everyStepOfAnExplanationAddsUpToTheMatchWeight() {
    var outcome = match(2);
    var explaining = new Explaining(plan, outcome.records(), outcome.weights());
    for (var pair = 0; pair < outcome.pairs().size(); pair += 50) {
      var explanation =
          explaining.explain(outcome.pairs().one(pair), outcome.pairs().other(pair));

      assertThat(explanation.steps().stream().mapToDouble(Step::weight).sum())
          .isCloseTo(outcome.pairs().weight(pair), org.assertj.core.data.Offset.offset(1e-6));
      assertThat(explanation.foundBy()).isNotEmpty();
    }
  }

  @Test
  void aPairThatWasNeverComparedIsToldWhy() {
    var outcome = match(2);
    var explaining = new Explaining(plan, outcome.records(), outcome.weights());

    var named = new NamedRecords(outcome.records());
    var explanation = explaining.explain(
        named.named("--left", "school:p0"), named.named("--right", "clinic:p50"));

    assertThat(explanation.foundBy()).isEmpty();
    assertThat(explanation.notFoundBy()).hasSize(4);
    assertThat(TextWaterfall.lines(explanation))
        .contains("Never compared: no blocking rule finds this pair.");
  }

  @Test
  void theFrequencyOfANameIsAStepApartFromItsLevel() {
    var outcome = match(2);
    var explaining = new Explaining(plan, outcome.records(), outcome.weights());
    var named = new NamedRecords(outcome.records());

    var explanation =
        explaining.explain(named.named("--left", "school:p3"), named.named("--right", "clinic:p3"));

    assertThat(explanation.steps())
        .filteredOn(step -> step.kind() == Step.Kind.LEVEL && step.chances().isPresent())
        .allSatisfy(step -> assertThat(step.weight())
            .isCloseTo(
                Math.log(step.chances().orElseThrow().m()
                        / step.chances().orElseThrow().u())
                    / Math.log(2),
                org.assertj.core.data.Offset.offset(1e-9)));
    assertThat(explanation.steps())
        .anySatisfy(step -> assertThat(step.kind()).isEqualTo(Step.Kind.FREQUENCY));
    assertThat(TextWaterfall.lines(explanation).get(0)).contains("level", "m", "u", "weight");
  }

  @Test
  void thePageOfAnExplanationDrawsEveryStepAndSaysTheSameInATable() throws IOException {
    var outcome = match(2);
    var explanation = new Explaining(plan, outcome.records(), outcome.weights())
        .explain(outcome.pairs().one(0), outcome.pairs().other(0));
    var file = folder.resolve("why.html");

    new ExplanationPage(explanation).write(file);

    var page = Files.readString(file);
    assertThat(page)
        .contains("role=\"img\"", "<title id=\"waterfall-title\">", "<desc id=\"waterfall-desc\">")
        .contains("link +0.0", "review -4.0", "Sum so far", "@media print")
        .doesNotContain("http", "<script")
        .doesNotContainIgnoringCase("Fairweather")
        .doesNotContain("LS29", "school:", "NaN");
    assertThat(page.split("<rect", -1)).hasSize(explanation.steps().size() + 2);
    explanation.steps().forEach(step -> assertThat(page).contains("<td>" + step.level() + "</td>"));
  }

  @Test
  void theReportTellsWhatLevelsWeighAndHoldsNoValueOfARecord() throws IOException {
    var file = folder.resolve("report.html");

    new ReportPage(plan, match(2), Optional.empty()).write(file);

    assertThat(Files.readString(file))
        .contains("jaro-winkler 0.88", "birth-date + surname sound", "school", "clinic")
        .doesNotContainIgnoringCase("Fairweather", "LS29", "2011-05-04");
  }

  @Test
  void thePublicBenchmarkOfMistypedPeopleIsMatchedAlmostWithoutError() {
    assumeThat(FEBRL).as("public sample beside the project").exists();
    var febrl = ModelFile.read(Path.of("jobs/match/examples/febrl.yaml"));
    var outcome = new Matching(febrl, 2, sentence -> {}).match(List.of(FEBRL), Optional.empty());

    assertThat(quality(outcome, id -> id.split("-", -1)[1]).f1()).isGreaterThan(0.998);
  }

  private static org.trivet.matching.Quality quality(
      Matching.Outcome outcome, UnaryOperator<String> person) {
    var found = new HashMap<String, String>();
    var truth = new HashMap<String, String>();
    for (var record = 0; record < outcome.records().size(); record++) {
      var key = Integer.toString(record);
      found.put(key, Integer.toString(outcome.people().firstOf(record)));
      truth.put(key, person.apply(outcome.records().keys().id(record)));
    }
    return Evaluation.of(found, truth);
  }

  private static Map<String, String> written(String name, Matching.Outcome outcome)
      throws IOException {
    var out = folder.resolve(name);
    assertThat(new OutcomeFiles(outcome).into(out).clusters()).isPositive();
    var files = new HashMap<String, String>();
    for (var file : List.of("links.csv", "clusters.csv", "review.csv")) {
      files.put(file, Files.readString(out.resolve(file)));
    }
    return files;
  }
}
