package org.trivet.ledger;

import java.time.Instant;

/** Who wants to hold a lease: a named person or job, in one process on one host; {@code startedAt} tells a reused pid apart. */
public record Holder(String who, String host, long pid, Instant startedAt) {
  public static Holder thisProcess(String who) {
    var self = ProcessHandle.current();
    return new Holder(who, Hosts.name(), self.pid(), Hosts.startOf(self));
  }
}
