package org.trivet.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.vocabulary.Refusal;

class TableFolderTest {
  @TempDir
  private Path zone;

  private Path table;

  @BeforeEach
  void name() {
    table = zone.resolve("matched").resolve("identity_register");
  }

  @Test
  void aTableIsReplacedWhole() throws IOException {
    open().replace(part -> fill(part, "first.txt"));
    open().replace(part -> fill(part, "second.txt"));
    assertThat(under(zone)).containsExactly("matched/identity_register/second.txt");
  }

  @Test
  void aTableThatFailsHalfWayLeavesTheOldOneAndTheNextAttemptClearsUp() throws IOException {
    open().replace(part -> fill(part, "first.txt"));
    assertThatThrownBy(() -> open().replace(part -> {
          fill(part, "half.txt");
          throw new UncheckedIOException(new IOException("No space left on device"));
        }))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("No space left on device")
        .hasMessageContaining("check the space and the rights");
    assertThat(table.resolve("first.txt")).exists();

    open().replace(part -> fill(part, "second.txt"));
    assertThat(under(zone)).containsExactly("matched/identity_register/second.txt");
  }

  @Test
  void aShutFenceKeepsTheOldTable() {
    open().replace(part -> fill(part, "first.txt"));
    var shut = new TableFolder(table, act -> {
      throw new Refusal("This process lost the night.");
    });
    assertThatThrownBy(() -> shut.replace(part -> fill(part, "second.txt")))
        .isInstanceOf(Refusal.class);
    assertThat(table.resolve("first.txt")).exists();
    assertThat(table.resolve("second.txt")).doesNotExist();
  }

  private TableFolder open() {
    return new TableFolder(table, Fence.open());
  }

  private static void fill(Path part, String file) {
    try {
      Files.createDirectories(part);
      Files.writeString(part.resolve(file), "rows");
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }

  private static List<String> under(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString())
          .toList();
    }
  }
}
