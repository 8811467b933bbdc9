package org.trivet.quality;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row read by its contract.
 *
 * @param values typed, in the order of the contract's columns; null where there is none
 * @param findings empty for a row without fault
 */
public record CheckedRow(long line, List<@Nullable Object> values, List<Finding> findings) {
  public CheckedRow {
    values = Collections.unmodifiableList(values);
    findings = List.copyOf(findings);
  }

  /** Whether the row goes on to the table. */
  public boolean isKept() {
    return findings.stream().allMatch(finding -> finding.severity() == Finding.Severity.WARNING);
  }
}
