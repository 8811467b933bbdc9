package org.trivet.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivet.vocabulary.Refusal;

class NightOrderTest {
  @TempDir
  private Path folder;

  @Test
  void theOrderOfTheNightIsWhatTheFileSays() {
    var order = NightOrder.read(Path.of("jobs", "night.yaml"));
    assertThat(order.steps())
        .extracting(NightOrder.Entry::name)
        .containsExactly("land", "standardise", "match", "measure", "release");
  }

  @Test
  void stepsAreArrangedAndSpeakOfTheirPurposeAsTheFileDoes() throws IOException {
    var order = read("""
        steps:
          - {name: match, purpose: Find the same child}
          - {name: measure, purpose: Count}
        """);
    assertThat(order.arrange(steps("measure", "match")))
        .extracting(step -> step.name() + ": " + step.purpose())
        .containsExactly("match: Find the same child", "measure: Count");
  }

  @Test
  void aStepThatNoOneHasIsRefused() throws IOException {
    var order = read("steps: [{name: macth, purpose: Find the same child}]");
    assertThatThrownBy(() -> order.arrange(List.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("lists the step 'macth', which Trivet does not have");
  }

  @Test
  void aStepThatIsLeftOutIsRefused() throws IOException {
    var order = read("steps: [{name: match, purpose: Find the same child}]");
    assertThatThrownBy(() -> order.arrange(steps("match", "measure")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("leaves out the step measure");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "steps: []",
        "steps: [{name: match}]",
        "steps: [{name: match, purpose: a}, {name: match, purpose: b}]",
        "stages: []",
        "steps: [",
        ""
      })
  void aFileThatIsNoOrderIsRefused(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Cannot read the order of the night");
  }

  private NightOrder read(String text) throws IOException {
    return NightOrder.read(Files.writeString(folder.resolve("night.yaml"), text));
  }

  private static List<Step> steps(String... names) {
    return Stream.of(names)
        .<Step>map(name -> FileStep.writing(name, "matched", "t"))
        .toList();
  }
}
