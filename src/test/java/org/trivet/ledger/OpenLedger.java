package org.trivet.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** A process that opens the ledger of a home, says so, and waits to be killed. */
final class OpenLedger {
  static final String OPEN = "open";

  private OpenLedger() {}

  public static void main(String[] arguments) throws IOException {
    try (var ledger = Ledger.open(LedgerConfig.inHome(Path.of(arguments[0])), Clock.systemUTC())) {
      var unused = ledger.nights().list();
      System.out.println(OPEN);
      var ended = System.in.read();
      System.out.println(ended);
    }
  }
}
