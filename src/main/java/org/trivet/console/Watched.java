package org.trivet.console;

import java.time.Clock;
import org.trivet.contract.Contracts;
import org.trivet.ledger.Ledger;
import org.trivet.night.schedule.NightTime;

/** What the console watches, and the clock by which it says what is late. */
public record Watched(
    String authority, Ledger ledger, Contracts contracts, NightTime time, Clock clock) {}
