package org.trivet.night.schedule;

import java.time.Duration;

/** Starts nights, each as a process of its own that outlives whoever started it. */
public interface NightStarter {
  Started start(Call call);

  /** What is asked of the process. */
  enum Call {
    /** {@code night run}: a new night. */
    RUN,
    /** {@code night resume}: go on with the unfinished one. */
    RESUME
  }

  /** A process that was started. */
  interface Started {
    /** Waits for its end, no longer than that; whether it has ended. */
    boolean endedWithin(Duration longest) throws InterruptedException;

    /** The last line that it told people: why it refused, should it have. */
    String lastWords();
  }
}
