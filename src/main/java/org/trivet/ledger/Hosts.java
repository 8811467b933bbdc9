package org.trivet.ledger;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;

/** What a process can say about itself and its neighbours. */
final class Hosts {
  private Hosts() {}

  static String name() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException unnamed) {
      return "localhost";
    }
  }

  static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  /** Whether a holder on this very host is known to have died. */
  static boolean diedHere(Holder holder) {
    return holder.host().equals(name())
        && ProcessHandle.of(holder.pid())
            .filter(ProcessHandle::isAlive)
            .filter(alive -> startOf(alive).equals(holder.startedAt()))
            .isEmpty();
  }
}
