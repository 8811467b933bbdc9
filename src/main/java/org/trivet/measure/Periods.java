package org.trivet.measure;

import java.time.LocalDate;
import java.util.List;

/** Which periods a measure is counted for each night: the latest {@code last} of a kind that have begun. */
public record Periods(PeriodKind each, int last) {
  public Periods {
    if (last < 1) {
      throw new IllegalArgumentException(
          "A measure is counted for at least one period, not " + last);
    }
  }

  /** The periods to count on a night of date {@code on}, the earliest first. */
  public List<Period> on(LocalDate on) {
    var latestFirst = each.begunBy(on).limit(last).toList();
    return latestFirst.stream()
        .sorted(java.util.Comparator.comparing(Period::start))
        .toList();
  }
}
