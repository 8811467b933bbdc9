package org.trivet.night;

import org.trivet.ledger.NightStatus;

/** How a night stands, told apart by whether a living process holds it. */
public enum NightState {
  RUNNING("is running"),
  INTERRUPTED("was interrupted"),
  FAILED("failed"),
  FINISHED("finished"),
  ABANDONED("was given up");

  private final String words;

  NightState(String words) {
    this.words = words;
  }

  /** As it follows the night's name in a sentence. */
  public String words() {
    return words;
  }

  static NightState of(NightStatus status, Held held) {
    return switch (status) {
      case RUNNING -> held == Held.BY_A_PROCESS ? RUNNING : INTERRUPTED;
      case FAILED -> FAILED;
      case FINISHED -> FINISHED;
      case ABANDONED -> ABANDONED;
    };
  }

  /** Whether someone holds the lease. */
  enum Held {
    BY_A_PROCESS,
    BY_NO_ONE
  }
}
