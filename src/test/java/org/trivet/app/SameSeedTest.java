package org.trivet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.LedgerConfig;

/** The whole demo twice, in two homes: every table of both nights must have the same canonical hash. */
@Tag("slow")
class SameSeedTest {
  @TempDir
  private Path folder;

  @Test
  void theSameSeedGivesTheSameTables() throws IOException, InterruptedException {
    var once = hashesOfADemo(folder.resolve("once"), "7");
    assertThat(once).hasSizeGreaterThan(80);
    assertThat(hashesOfADemo(folder.resolve("again"), "7")).isEqualTo(once);
  }

  private static List<String> hashesOfADemo(Path home, String seed)
      throws IOException, InterruptedException {
    var demo = new Trivet(home).run("demo", "--children", "400", "--seed", seed);
    assertThat(demo.exit()).as(demo.errors()).isZero();
    try (var ledger = Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC())) {
      return ledger.nights().list().stream()
          .flatMap(night -> ledger.tables().of(night.night()).stream())
          .map(table -> "%s %s %s %d %s"
              .formatted(table.night(), table.zone(), table.table(), table.rows(), table.hash()))
          .toList();
    }
  }
}
