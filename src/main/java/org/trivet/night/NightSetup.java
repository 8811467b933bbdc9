package org.trivet.night;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * What a runner needs to know of its surroundings.
 *
 * @param steps in the order in which they run; see {@link NightOrder} for reading it from {@code jobs/night.yaml}
 * @param clock the night's clock: names the night; may be fixed
 */
public record NightSetup(
    Path home, List<Step> steps, Versions versions, Progress progress, Clock clock) {
  public NightSetup {
    home = home.toAbsolutePath().normalize();
    steps = List.copyOf(steps);
  }
}
