package org.trivet.serve.release;

import java.util.ArrayList;
import java.util.List;
import org.trivet.access.Zone;

/**
 * What a site decides about its releases.
 *
 * @param zones the zones made each night; {@code pseudonymised} and {@code open} always are, {@code identified} where it is listed
 * @param memory what building may use, such as {@code 2500MB}
 */
public record ReleaseSettings(List<Zone> zones, String memory, int threads, Retention retention) {
  public ReleaseSettings {
    var all = new ArrayList<>(List.of(Zone.PSEUDONYMISED, Zone.OPEN));
    if (zones.contains(Zone.IDENTIFIED)) {
      all.add(Zone.IDENTIFIED);
    }
    zones = List.copyOf(all);
  }

  /** No identified zone, 2.5 GB, two threads, 14 nights and 12 month-ends. */
  public static ReleaseSettings standard() {
    return new ReleaseSettings(List.of(), "2500MB", 2, Retention.STANDARD);
  }
}
