package org.trivet.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.text.ModelFile;
import org.trivet.vocabulary.Refusal;

/** Weights learned on one day, approved on another, and used on a third. */
class KeptWeightsTest {
  private static final LocalDate LEARNED = LocalDate.of(2026, 11, 22);
  private static final WeightsHead.Approval ROSE =
      new WeightsHead.Approval("R. Okafor", LocalDate.of(2026, 11, 24), "200 pairs checked");

  @TempDir
  private Path folder;

  private Path model = Path.of("jobs/match/examples/febrl.yaml");
  private Path weights = model;
  private MatchPlan plan = ModelFile.read(model);
  private List<Path> lists = List.of();

  @BeforeEach
  void weightsOfATown() throws IOException {
    lists = Town.write(folder, 60);
    model = Files.writeString(folder.resolve("town.yaml"), Town.MODEL);
    plan = ModelFile.read(model);
    weights = folder.resolve("town.weights.yaml");
    WeightsFile.write(weights, plan, learned(lists), new WeightsFile.Origin(model, LEARNED));
  }

  private Trained learned(List<Path> from) {
    var matching = new Matching(plan, 2, sentence -> {});
    return matching.learn(matching.read(from));
  }

  private Approving approving() {
    return new Approving(weights, Optional.empty());
  }

  private void replace(Path file, String what, String by) throws IOException {
    assertThat(Files.readString(file)).contains(what);
    Files.writeString(file, Files.readString(file).replace(what, by));
  }

  @Test
  void theFileSaysWhenAndFromWhatItWasLearnedAndThatNobodyAnswersForIt() {
    var head = WeightsFile.kept(weights, plan, model).head().orElseThrow();

    assertThat(head.version()).matches("2026-11-22-[0-9a-f]{8}");
    assertThat(head.learnedOn()).isEqualTo(LEARNED);
    assertThat(head.model()).isEqualTo(Path.of("town.yaml"));
    assertThat(head.lists()).containsExactly("school", "clinic");
    assertThat(head.records()).isGreaterThan(200);
    assertThat(head.approval()).isEmpty();
    assertThat(approving().doubt())
        .hasValueSatisfying(line ->
            assertThat(line).contains(head.version(), "are not approved", "trivet match approve"));
  }

  @Test
  void theSameListsGiveTheSameVersion() {
    var again = folder.resolve("again.yaml");
    var head =
        WeightsFile.write(again, plan, learned(lists), new WeightsFile.Origin(model, LEARNED));

    assertThat(again).hasSameTextualContentAs(weights);
    assertThat(WeightsFile.kept(weights, plan, model).head()).contains(head);
  }

  @Test
  void anApprovalIsWrittenIntoTheFileAndChangesNothingElse() throws IOException {
    var before = Files.readAllLines(weights);

    approving().approve(ROSE);

    assertThat(WeightsFile.kept(weights, plan, model).head().orElseThrow().approval())
        .contains(ROSE);
    assertThat(approving().doubt()).isEmpty();
    var changed = Stream.of("approved-by", "approved-on", "note").toList();
    assertThat(Files.readAllLines(weights))
        .filteredOn(line -> changed.stream().noneMatch(line::startsWith))
        .isEqualTo(before.stream()
            .filter(line -> changed.stream().noneMatch(line::startsWith))
            .toList());
  }

  @Test
  void whatIsApprovedIsNotApprovedAgain() {
    approving().approve(ROSE);

    assertThatThrownBy(() -> approving().approve(ROSE))
        .isInstanceOf(Refusal.class)
        .hasMessageContainingAll("was approved on 2026-11-24", "Nothing was written");
  }

  @Test
  void weightsWhoseModelChangedAreNotApproved() throws IOException {
    replace(model, "jaro-winkler 0.88", "jaro-winkler 0.87");

    assertThatThrownBy(() -> approving().approve(ROSE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no longer the text that the weights were learned for");
  }

  @Test
  void weightsThatSomeoneEditedAreNotApproved() throws IOException {
    replace(weights, "lambda: ", "lambda: 0.0");

    assertThatThrownBy(() -> approving().approve(ROSE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("its numbers are no longer those of version");
  }

  @Test
  void anEditAfterTheApprovalIsTold() throws IOException {
    approving().approve(ROSE);
    replace(weights, "lambda: ", "lambda: 0.0");

    assertThat(approving().doubt())
        .hasValueSatisfying(line -> assertThat(line).contains("have been changed since"));
  }

  @Test
  void weightsWithoutAHeadCanBeUsedButNotApproved() throws IOException {
    var text = Files.readString(weights);
    Files.writeString(
        weights, text.substring(text.indexOf("lambda:"), text.indexOf("candidates:")));

    assertThat(WeightsFile.kept(weights, plan, model).head()).isEmpty();
    assertThatThrownBy(() -> approving().approve(ROSE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("does not say when and from what it was learned");
  }

  @Test
  void theListsThatWeightsWereLearnedFromHaveNotMoved() {
    assertThat(drift(lists).sentences()).isEmpty();
    assertThat(drift(lists).comparisons())
        .allSatisfy(moved -> assertThat(moved.stability().orElseThrow()).isLessThan(1e-9));
  }

  @Test
  void aClinicThatNoLongerWritesPostcodesIsTold() throws IOException {
    var clinic = lists.get(1);
    Files.write(
        clinic,
        Files.readAllLines(clinic).stream()
            .map(line -> line.startsWith("id,") ? line : withoutPostcode(line))
            .toList());

    assertThat(drift(lists).sentences())
        .anySatisfy(sentence -> assertThat(sentence)
            .startsWith("postcode: of the pairs compared, ")
            .contains("are 'missing'; when the weights were learned it was"));
  }

  private static String withoutPostcode(String line) {
    var values = line.split(",", -1);
    values[4] = "";
    return String.join(",", values);
  }

  private Drift drift(List<Path> now) {
    return new Drift(
        plan, WeightsFile.kept(weights, plan, model), learned(now), new Drift.Limits(0.25, 1, 1.5));
  }
}
