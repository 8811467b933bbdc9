package org.trivet.lists;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivet.matching.text.ModelFile;
import org.trivet.vocabulary.Refusal;

class RefusalsTest {
  @TempDir
  private Path folder;

  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource({
    "jaro-winkler 0.88, jaro-winkles 0.88, the level 'jaro-winkles 0.88'; Did you mean 'jaro-winkler'?",
    "turned-with surname, turned-with surnam, the field 'surnam'; Did you mean 'surname'?",
    "surname sound, surname sounds, the reading 'sounds'; Did you mean 'sound'?",
    "clean: postcode, clean: postcod, the cleaning 'postcod'; Did you mean 'postcode'?",
    "thresholds:, tresholds:, the key 'tresholds'; Did you mean 'thresholds'?",
    "may-hold-duplicates, may-hold-duplicate, the declaration 'may-hold-duplicate'; Did you mean 'may-hold-duplicates'?",
    "title: A town, title: A town: again, is no YAML",
    "review: -4, review: 4, so that review does not exceed link",
    "optional: true, optional: maybe, fields.number.optional must be true or false"
  })
  void aSlipInTheModelIsToldWithWhatWasMeant(String right, String slip, String told)
      throws IOException {
    var model = Files.writeString(folder.resolve("m.yaml"), Town.MODEL.replace(right, slip));

    assertThatThrownBy(() -> ModelFile.read(model))
        .isInstanceOf(Refusal.class)
        .hasMessageContainingAll(told.split("; ", -1))
        .hasMessageContaining("Nothing was matched");
  }

  @Test
  void aListWithoutAColumnIsRefusedWithTheColumnsThatItHas() throws IOException {
    refusesList(
        "id,forename,surname,dob\n1,Ada,Abbott,2010-01-02\n",
        "'postcode'",
        "id, forename, surname, dob");
  }

  @Test
  void anIdThatComesTwiceIsRefusedByItsLine() throws IOException {
    refusesList(
        "id,forename,surname,dob,postcode\n1,Ada,Abbott,2010-01-02,\n1,Leo,Abbott,2011-01-02,\n",
        "the id in line 3 came before");
  }

  @Test
  void anEmptyListIsRefused() throws IOException {
    refusesList("", "it is empty");
  }

  @Test
  void oneRecordIsNothingToCompare() throws IOException {
    refusesList(
        "id,forename,surname,dob,postcode\n1,Ada,Abbott,2010-01-02,\n", "fewer than two records");
  }

  @Test
  void weightsLearnedForOtherLevelsAreRefused() throws IOException {
    var model = Files.writeString(folder.resolve("m.yaml"), Town.MODEL);
    var other = Files.writeString(
        folder.resolve("other.yaml"), Town.MODEL.replace("[exact, sector]", "[exact, district]"));
    var weights = folder.resolve("w.yaml");
    var matching = new Matching(ModelFile.read(other), 1, sentence -> {});
    WeightsFile.write(
        weights,
        ModelFile.read(other),
        matching.learn(matching.read(Town.write(folder, 30))),
        new WeightsFile.Origin(other, LocalDate.of(2026, 11, 22)));

    assertThatThrownBy(() -> WeightsFile.read(weights, ModelFile.read(model), model))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("learned for other comparisons")
        .hasMessageContaining("trivet match train");
  }

  private void refusesList(String text, String... told) throws IOException {
    var plan = ModelFile.read(Files.writeString(folder.resolve("m.yaml"), Town.MODEL));
    var list = Files.writeString(folder.resolve("list.csv"), text);

    assertThatThrownBy(
            () -> new Matching(plan, 1, sentence -> {}).match(List.of(list), Optional.empty()))
        .isInstanceOf(Refusal.class)
        .hasMessageContainingAll(told)
        .hasMessageContaining("Nothing was matched");
  }
}
