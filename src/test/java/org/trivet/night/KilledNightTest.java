package org.trivet.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.LedgerConfig;

/** Kills a night's process at every sign of progress it gives, within steps and between them, and resumes it. */
@Tag("slow")
class KilledNightTest {
  private static final String THURSDAY = "2026-11-19";
  private static final String FRIDAY = "2026-11-20";

  @TempDir
  private Path folder;

  @Test
  void killedAtAnyPointItResumesToTheSameTables() throws IOException, InterruptedException {
    var undisturbed = undisturbedFriday();
    var point = 1;
    while (killedAndResumed(point, undisturbed)) {
      point++;
    }
    assertThat(point).as("points at which it was killed").isGreaterThan(15);
  }

  @Test
  void aNightThatOpenedTheLedgerItselfCanBeKilledAndResumedToo()
      throws IOException, InterruptedException {
    var undisturbed = undisturbedFriday();
    var home = homeAfterThursday("alone");
    assertThat(killAt(6, home)).isTrue();
    assertThat(resume(home)).isEqualTo(undisturbed);
  }

  private boolean killedAndResumed(int point, List<TableWritten> undisturbed)
      throws IOException, InterruptedException {
    var home = homeAfterThursday("killed-" + point);
    try (var watching = open(home)) {
      assertThat(watching.nights().unfinished()).isEmpty();
      var killed = killAt(point, home);
      if (killed) {
        assertThat(ended(watching, home))
            .as("tables after a kill at point %d", point)
            .isEqualTo(undisturbed);
        assertThat(partsLeft(home))
            .as("parts left after a kill at point %d", point)
            .isEmpty();
      }
      return killed;
    }
  }

  /** Its last sign of progress comes when the night is finished; after any other one it was interrupted. */
  private List<TableWritten> ended(Ledger watching, Path home) {
    var killed = new NightHistory(watching).newest();
    if (killed.state() == NightState.FINISHED) {
      return killed.tables();
    }
    assertThat(killed.state()).isEqualTo(NightState.INTERRUPTED);
    return resume(home);
  }

  private List<TableWritten> undisturbedFriday() throws IOException {
    var home = homeAfterThursday("undisturbed");
    try (var ledger = open(home)) {
      return new NightRun(ledger, TestNights.setup(home, TestNights.steps(ledger), FRIDAY))
          .run()
          .tables();
    }
  }

  private List<TableWritten> resume(Path home) {
    try (var ledger = open(home)) {
      return new NightRun(ledger, TestNights.setup(home, TestNights.steps(ledger), FRIDAY))
          .resume()
          .tables();
    }
  }

  private Path homeAfterThursday(String name) throws IOException {
    var home = Files.createDirectories(folder.resolve(name));
    try (var ledger = open(home)) {
      var unused =
          new NightRun(ledger, TestNights.setup(home, TestNights.steps(ledger), THURSDAY)).run();
    }
    return home;
  }

  private static Ledger open(Path home) {
    return Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC());
  }

  /** True when it was killed, false when it ended before it came to that point. */
  private static boolean killAt(int point, Path home) throws IOException, InterruptedException {
    var child = new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KilledNight.class.getName(),
            home.toString(),
            FRIDAY,
            Integer.toString(point))
        .redirectError(
            ProcessBuilder.Redirect.appendTo(home.resolve("child.err").toFile()))
        .start();
    var said = lastWord(child);
    var unused = child.destroyForcibly().waitFor();
    return said.equals(KilledNight.STANDING_STILL);
  }

  private static String lastWord(Process child) throws IOException {
    var words = List.of(KilledNight.STANDING_STILL, KilledNight.FINISHED);
    try (var reader =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      return Optional.of(reader.lines())
          .flatMap(lines -> lines.filter(words::contains).findFirst())
          .orElseThrow(() -> new AssertionError("The night's process said neither of " + words));
    }
  }

  private static List<Path> partsLeft(Path home) throws IOException {
    Predicate<Path> isPart = path -> path.toString().endsWith(".part");
    try (var paths = Files.walk(home)) {
      return paths.filter(isPart).toList();
    }
  }
}
