package org.trivet.night;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import org.trivet.vocabulary.NightId;

/** How a night gets its name: after the date, and after every night there was. */
final class NightNames {
  private NightNames() {}

  static NightId next(LocalDate today, Collection<NightId> taken) {
    var newest = taken.stream().max(Comparator.naturalOrder());
    if (newest.isEmpty() || newest.get().date().isBefore(today)) {
      return NightId.of(today);
    }
    if (newest.get().date().isAfter(today)) {
      throw NightRefusals.clockBehind(today, newest.get());
    }
    return newest.get().again();
  }
}
