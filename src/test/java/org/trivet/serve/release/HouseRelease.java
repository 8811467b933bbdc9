package org.trivet.serve.release;

import static org.trivet.serve.MadeUpNight.CONTRACTS;

import java.nio.file.Path;
import java.util.List;
import org.trivet.access.Zone;
import org.trivet.measure.Comparators;
import org.trivet.measure.Measures;
import org.trivet.night.StepReport;
import org.trivet.serve.MadeUpNight;
import org.trivet.serve.zone.ZoneFolder;

/** Releases of made-up nights by the texts of the house. */
public final class HouseRelease {
  public static final PseudonymKey KEY = PseudonymKey.fromSeed("pseudonymised", 1, 2026);

  private HouseRelease() {}

  public static StepReport release(MadeUpNight night) {
    return step(ReleaseSettings.standard()).run(night.write().context());
  }

  static ReleaseNight step(ReleaseSettings settings) {
    return new ReleaseNight(inputs(), settings, KEY, (night, files, swap) -> swap.run());
  }

  static ReleaseSettings withIdentified() {
    return new ReleaseSettings(List.of(Zone.IDENTIFIED), "500MB", 2, Retention.STANDARD);
  }

  static ReleaseInputs inputs() {
    var measures = Measures.in(Path.of("jobs/measures")).all();
    var published = Comparators.in(Path.of("jobs/measures"));
    return new ReleaseInputs(
            CONTRACTS,
            new ZoneFolder(Path.of("warehouse/views")),
            Path.of("warehouse/reference"),
            measures.stream().map(MeasureCard::of).toList())
        .comparedWith(measures.stream().map(published::of).toList());
  }
}
