package org.trivet.disclosure.attack;

import static java.util.Collections.unmodifiableMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trivet.disclosure.table.Range;

/**
 * What an attack found.
 *
 * @param intervals of every hidden cell, from the least to the largest value that agrees with all that is known; an end that is not there is open
 */
public record AuditReport(Map<String, Range> intervals, List<Weak> weak) {
  public AuditReport {
    intervals = unmodifiableMap(new LinkedHashMap<>(intervals));
    weak = List.copyOf(weak);
  }

  /** A cell that is not protected, and why. */
  public record Weak(String id, String why) {}

  public boolean isProtected() {
    return weak.isEmpty();
  }
}
