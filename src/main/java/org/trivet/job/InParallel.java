package org.trivet.job;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Does several pieces of a step side by side: small tables keep one core idle while they are planned and committed. */
public final class InParallel {
  private InParallel() {}

  /** The results in the order of the pieces; the first failure, if there is one, after all have ended. */
  public static <T> List<T> all(int atOnce, List<Supplier<T>> pieces) {
    var threads = Executors.newFixedThreadPool(atOnce);
    try {
      var tasks = pieces.stream().map(piece -> (Callable<T>) piece::get).toList();
      return threads.invokeAll(tasks).stream().map(InParallel::result).toList();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while working side by side", stopped);
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> T result(Future<T> done) {
    try {
      return done.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while working side by side", stopped);
    }
  }
}
