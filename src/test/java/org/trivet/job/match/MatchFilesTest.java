package org.trivet.job.match;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.vocabulary.Refusal;

class MatchFilesTest {
  @TempDir
  private Path folder;

  @BeforeEach
  void copyThePlanOfTheHouse() throws IOException {
    for (var file : new String[] {"children.yaml", "children.model.yaml", "short-forms.yaml"}) {
      Files.copy(Path.of("jobs/match").resolve(file), folder.resolve(file));
    }
  }

  private void edit(String file, String old, String changed) throws IOException {
    var path = folder.resolve(file);
    Files.writeString(path, Files.readString(path).replace(old, changed));
  }

  @Test
  void aWordThatMeansNothingIsNamedWithItsFile() throws IOException {
    edit("children.yaml", "[birth-date, postcode]", "[birth-date, shoe-size]");

    assertThatThrownBy(() -> MatchFiles.load(folder.resolve("children.yaml")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("children.yaml")
        .hasMessageContaining("part of blocking rule birth-date-postcode 'shoe-size'")
        .hasMessageContaining("No record was matched");
  }

  @Test
  void aKeyThatNobodyReadsIsRefused() throws IOException {
    edit("children.model.yaml", "lambda:", "lamda: 1\nlambda:");

    assertThatThrownBy(() -> MatchFiles.load(folder.resolve("children.yaml")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("lamda");
  }

  @Test
  void aMissingFileIsRefused() throws IOException {
    Files.delete(folder.resolve("short-forms.yaml"));

    assertThatThrownBy(() -> MatchFiles.load(folder.resolve("children.yaml")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("short-forms.yaml: it cannot be opened");
  }
}
