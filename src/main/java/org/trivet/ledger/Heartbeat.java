package org.trivet.ledger;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A daemon that renews a lease; one beat that fails is only logged, since the next may succeed in time. */
final class Heartbeat {
  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

  private final ScheduledExecutorService executor;

  private Heartbeat(ScheduledExecutorService executor) {
    this.executor = executor;
  }

  static Heartbeat start(Duration every, Runnable renew) {
    var executor = Executors.newSingleThreadScheduledExecutor(work -> {
      var thread = new Thread(work, "ledger-heartbeat");
      thread.setDaemon(true);
      return thread;
    });
    var ignored = executor.scheduleWithFixedDelay(
        () -> beat(renew), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    return new Heartbeat(executor);
  }

  void stop() {
    executor.shutdownNow();
  }

  private static void beat(Runnable renew) {
    try {
      renew.run();
    } catch (JdbiException missed) {
      LOG.warn("The ledger did not take the night's heartbeat; trying again", missed);
    }
  }
}
