package org.trivet.access;

import java.util.List;

/** What a kind of person may see. */
public record Role(String name, List<Zone> zones) {
  public Role {
    zones = List.copyOf(zones);
  }

  public boolean maySee(Zone zone) {
    return zones.contains(zone);
  }
}
