package org.trivet.night;

/** Lets an act happen only while this process still holds the night: one that lost it is refused, and the act does not run. */
@FunctionalInterface
public interface Fence {
  void whileHeld(Runnable act);

  /** A fence for tests and for commands that run no night: always open. */
  static Fence open() {
    return Runnable::run;
  }
}
