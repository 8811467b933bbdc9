package org.trivet.serve.sql;

import java.nio.file.Path;
import java.time.Duration;
import org.trivet.serve.duck.DuckLimits;

/** What one question may use. */
public record DoorSettings(DuckLimits limits, Duration timeLimit) {
  /** Two threads, 1 GB, ten minutes; spills beside the releases of a home. */
  public static DoorSettings standard(Path home) {
    var spill = home.resolve("served")
        .resolve("spill")
        .resolve(Long.toString(ProcessHandle.current().pid()));
    return new DoorSettings(new DuckLimits("1GB", 2, spill), Duration.ofMinutes(10));
  }
}
