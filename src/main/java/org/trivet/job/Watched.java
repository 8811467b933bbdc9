package org.trivet.job;

import java.util.Map;
import org.apache.spark.sql.Observation;

/** What was seen of rows while they passed by on their way into a table: no job of its own. */
public final class Watched {
  private Watched() {}

  /** The watched figures by their names, once the rows have passed; absent where no row did. */
  public static Map<String, Object> figures(Observation observation) {
    try {
      return observation.getAsJava();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a table was written", stopped);
    }
  }

  /** One watched sum; 0 where no row passed. */
  public static long sum(Observation observation, String name) {
    return figures(observation).get(name) instanceof Number sum ? sum.longValue() : 0;
  }
}
