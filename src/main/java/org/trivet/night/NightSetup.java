package org.trivet.night;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * What a runner needs to know of its surroundings.
 *
 * @param who the person or job on whose behalf the night runs, for whoever finds it held
 * @param steps in the order in which they run; see {@link NightOrder} for reading it from {@code jobs/night.yaml}
 * @param clock the night's clock, in the authority's time zone: names the night; may be fixed
 */
public record NightSetup(
    String who, Path home, List<Step> steps, Versions versions, Progress progress, Clock clock) {
  public NightSetup {
    requireNonNull(who, "who is null");
    home = home.toAbsolutePath().normalize();
    steps = List.copyOf(steps);
  }
}
