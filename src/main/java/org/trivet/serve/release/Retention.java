package org.trivet.serve.release;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.maxBy;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.trivet.vocabulary.NightId;

/**
 * Which releases stay: the newest nights, the last release of each of the newest months, and always the one that readers get.
 *
 * @param nights how many of the newest
 * @param monthEnds how many months; the month under way counts with its newest night
 */
public record Retention(int nights, int monthEnds) {
  public static final Retention STANDARD = new Retention(14, 12);

  public Retention {
    if (nights < 1 || monthEnds < 0) {
      throw new IllegalArgumentException(
          "Cannot keep %d nights and %d month-ends: at least one night stays"
              .formatted(nights, monthEnds));
    }
  }

  /** The releases beyond retention, the oldest first. */
  public List<NightId> beyond(Collection<NightId> releases, Optional<NightId> current) {
    var kept = new TreeSet<NightId>();
    current.ifPresent(kept::add);
    releases.stream().sorted(Comparator.reverseOrder()).limit(nights).forEach(kept::add);
    releases.stream()
        .collect(groupingBy(
            night -> YearMonth.from(night.date()), maxBy(Comparator.<NightId>naturalOrder())))
        .values()
        .stream()
        .flatMap(Optional::stream)
        .sorted(Comparator.reverseOrder())
        .limit(monthEnds)
        .forEach(kept::add);
    return releases.stream().filter(night -> !kept.contains(night)).sorted().toList();
  }
}
