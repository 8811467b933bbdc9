package org.trivet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.vocabulary.NightId;

/** The process that opened the ledger's file is killed under another that reaches it through the first. */
@Tag("slow")
class KilledLedgerTest {
  private static final NightId NIGHT = new NightId("night-2026-11-20");

  @TempDir
  private Path home;

  @Test
  void aNightGoesOnWhenTheServiceThatOpenedTheLedgerIsKilled()
      throws IOException, InterruptedException {
    var service = startService();
    try (var night = Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC())) {
      var token = night.lease().take("night", Holder.thisProcess("farah"));
      night.nights().start(NIGHT, Optional.empty());
      var unused = service.destroyForcibly().waitFor();

      night.steps().begin(NIGHT, 0, "land");
      night.nights().finish(NIGHT);
      assertThat(night.nights().latestFinished().orElseThrow().night()).isEqualTo(NIGHT);
      assertThat(token).isEqualTo(1);
    }
  }

  private Process startService() throws IOException {
    var service = new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            OpenLedger.class.getName(),
            home.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    var reader =
        new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8));
    assertThat(reader.lines().filter(OpenLedger.OPEN::equals).findFirst()).isPresent();
    return service;
  }
}
