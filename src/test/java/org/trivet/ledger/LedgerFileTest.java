package org.trivet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.vocabulary.Refusal;

class LedgerFileTest {
  @TempDir
  private Path home;

  @Test
  void otherProcessesReachItOnTheLoopbackAddressOnly() throws IOException {
    try (var ledger = Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC())) {
      assertThat(ledger.nights().list()).isEmpty();
      var port = port();
      try (var loopback = new Socket(InetAddress.getLoopbackAddress(), port)) {
        assertThat(loopback.isConnected()).isTrue();
      }
      assertThatThrownBy(() ->
              new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}), port).close())
          .isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void onlyItsOwnerMayLookIntoItsFolder() throws IOException {
    try (var ledger = Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC())) {
      assertThat(ledger.nights().list()).isEmpty();
      assertThat(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("ledger"))))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void aLedgerThatCannotBeReachedIsRefusedWithoutItsPassword() {
    var nowhere = LedgerConfig.postgresql(
        "jdbc:postgresql://127.0.0.1:1/ledger?password=marigold", "trivet", "marigold");
    assertThatThrownBy(() -> Ledger.open(nowhere, Clock.systemUTC()).close())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(
            "Cannot open the ledger at LedgerConfig[jdbc:postgresql://127.0.0.1:1/ledger")
        .hasMessageNotContaining("marigold");
  }

  @Test
  void aFileThatIsNoLedgerIsRefusedInOneSentence() throws IOException {
    Files.createDirectories(home.resolve("ledger"));
    Files.writeString(home.resolve("ledger/trivet.mv.db"), "not a ledger at all ".repeat(1000));
    assertThatThrownBy(
            () -> Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC()).close())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Cannot open the ledger");
  }

  private int port() throws IOException {
    var lock = new Properties();
    try (var reader = Files.newBufferedReader(home.resolve("ledger/trivet.lock.db"))) {
      lock.load(reader);
    }
    var server = String.valueOf(lock.getProperty("server"));
    return Integer.parseInt(server.substring(server.indexOf(':') + 1));
  }
}
