package org.trivet.contract;

import java.time.Period;

/** How often a sender has promised to send. */
public enum Cadence implements Word {
  NIGHTLY(Period.ofDays(1)),
  WEEKLY(Period.ofDays(7)),
  MONTHLY(Period.ofMonths(1)),
  TERMLY(Period.ofMonths(5)),
  YEARLY(Period.ofYears(1)),
  WHEN_NEEDED(Period.ofYears(100));

  private final Period between;

  Cadence(Period between) {
    this.between = between;
  }

  /** The longest time between two arrivals that keeps the promise. */
  public Period between() {
    return between;
  }
}
