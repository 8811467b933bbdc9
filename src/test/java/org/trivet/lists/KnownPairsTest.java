package org.trivet.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.text.ModelFile;
import org.trivet.vocabulary.Refusal;

/** A town of two lists in which records of one id are one child, so that every label can be given. */
class KnownPairsTest {
  private static final String LABELS = "left_source,left_id,right_source,right_id,same";

  @TempDir
  private static Path folder;

  private static List<Path> lists = List.of();
  private static MatchPlan plan = ModelFile.read(Path.of("jobs/match/examples/febrl.yaml"));

  private static Optional<Matching.Outcome> matched = Optional.empty();

  @BeforeAll
  static void aTownOfThreeHundredHomes() throws IOException {
    lists = Town.write(folder, 300);
    plan = ModelFile.read(Files.writeString(folder.resolve("town.yaml"), Town.MODEL));
    matched = Optional.of(matching().match(lists, Optional.empty()));
  }

  private static Matching matching() {
    return new Matching(plan, 2, sentence -> {});
  }

  private static Matching.Outcome outcome() {
    return matched.orElseThrow();
  }

  private static KnownFiles files(List<String> said) {
    return new KnownFiles(outcome().records(), said::add);
  }

  private static Path file(String name, List<String> lines) throws IOException {
    return Files.write(folder.resolve(name), lines);
  }

  private static Path truth() throws IOException {
    var lines = new ArrayList<>(List.of("source,id,person"));
    for (var record = 0; record < outcome().records().size(); record++) {
      var keys = outcome().records().keys();
      var list = outcome().records().lists().get(keys.list(record));
      lines.add(String.join(",", list, keys.id(record), keys.id(record)));
    }
    return file("truth.csv", lines);
  }

  private static Path labels(int pairs) throws IOException {
    var lines = new ArrayList<>(List.of(LABELS));
    for (var child = 0; child < pairs; child++) {
      lines.add("school,p%1$d,clinic,p%1$d,yes".formatted(child));
      lines.add("school,p%d,clinic,p%d,no".formatted(child, child + 1));
    }
    return file("labels.csv", lines);
  }

  @Test
  void recallRisesAndPrecisionFallsAsTheThresholdIsLowered() throws IOException {
    var check = matching().check(outcome(), files(new ArrayList<>()).truth(truth()));

    var low = check.thresholds().get(0);
    var high = check.thresholds().get(check.thresholds().size() - 1);
    assertThat(low.weight()).isLessThan(high.weight());
    assertThat(low.recall().share().orElseThrow()).isGreaterThan(0.99);
    assertThat(low.recall().numerator()).isGreaterThan(high.recall().numerator());
    assertThat(high.precision().share().orElse(1)).isEqualTo(1);
    assertThat(check.people().orElseThrow().f1()).isGreaterThan(0.995);
  }

  @Test
  void everyPairThatNoRuleFindsIsCountedAndRulesThatAloneFindOne() throws IOException {
    var check = matching().check(outcome(), files(new ArrayList<>()).truth(truth()));

    assertThat(check.rules()).hasSize(4);
    assertThat(check.found().numerator()).isLessThanOrEqualTo(check.found().denominator());
    assertThat(check.rules().stream().mapToLong(TruthCheck.OfRule::aloneWithIt).sum())
        .isLessThanOrEqualTo((long) check.found().numerator());
    assertThat(check.rules())
        .allSatisfy(rule -> assertThat(rule.found().numerator())
            .isLessThanOrEqualTo(check.found().numerator()));
  }

  @Test
  void theReportShowsThresholdsWithTheirIntervalsAndAPictureThatCanBeReadAloud()
      throws IOException {
    var check = matching().check(outcome(), files(new ArrayList<>()).truth(truth()));
    var page = folder.resolve("checked.html");

    new ReportPage(plan, outcome(), Optional.of(check)).write(page);

    assertThat(Files.readString(page))
        .contains("<title id=\"thresholds-title\">Precision and recall by threshold</title>")
        .contains("95 % intervals by Wilson", "Found by no other rule")
        .doesNotContain("NaN", "Infinity")
        .doesNotContainIgnoringCase("Fairweather");
  }

  @Test
  void labelsMoveMTowardsWhatAPersonSawByTheirNumber() throws IOException {
    var learned = matching().learn(outcome().records());
    var few = labelled(learned, numbersOfOthers("few.csv", 10));
    var many = labelled(learned, numbersOfOthers("many.csv", 400));

    var number = 0;
    var before = learned.weights().comparisons().get(number).m(0);
    var afterFew = few.weights().comparisons().get(number).m(0);
    var afterMany = many.weights().comparisons().get(number).m(0);
    assertThat(before).isGreaterThan(0.99);
    assertThat(afterFew).isBetween(0.85, before - 0.01);
    assertThat(afterMany).isLessThan(0.5);
    assertThat(many.weights().lambda()).isEqualTo(learned.weights().lambda());
  }

  private static Trained labelled(Trained learned, Path labels) {
    return matching()
        .withLabels(outcome().records(), learned, files(new ArrayList<>()).labels(labels));
  }

  /** Somebody found that so many children have another child's number at the clinic. */
  private static Path numbersOfOthers(String name, int pairs) throws IOException {
    var lines = new ArrayList<>(List.of(LABELS));
    for (var child = 0; child < pairs; child++) {
      lines.add("school,p%d,clinic,p%d,yes".formatted(child, child + 1));
    }
    return file(name, lines);
  }

  @Test
  void eachHalfOfTheLabelsIsToldByWhatTheOtherHalfTaught() throws IOException {
    var learned = matching().learn(outcome().records());

    assertThat(labelled(learned, labels(400)).evaluation())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.recall().denominator()).isEqualTo(400))
        .anySatisfy(row -> assertThat(row.f1()).isGreaterThan(0.99));
  }

  @Test
  void labelsOfRecordsThatNoListHoldsAreLeftOutAndCounted() throws IOException {
    var said = new ArrayList<String>();
    var labels =
        file("some.csv", List.of(LABELS, "school,p1,clinic,p1,Yes", "school,p1,clinic,gone,no"));

    assertThat(files(said).labels(labels).labels()).hasSize(1);
    assertThat(said).containsExactly("some.csv: 1 pairs are not of these lists, and were left out");
  }

  @Test
  void anAnswerThatIsNeitherYesNorNoIsRefusedByItsLine() throws IOException {
    var labels = file("odd.csv", List.of(LABELS, "school,p1,clinic,p1,perhaps"));

    assertThatThrownBy(() -> files(new ArrayList<>()).labels(labels))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("'same' in line 2 is neither yes nor no")
        .hasMessageNotContaining("perhaps");
  }

  @Test
  void labelsWithoutAColumnAreRefusedWithTheColumnsTheyNeed() throws IOException {
    var labels = file("short.csv", List.of("left_source,left_id,right_source,right_id"));

    assertThatThrownBy(() -> files(new ArrayList<>()).labels(labels))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("lacks the column 'same'");
  }
}
