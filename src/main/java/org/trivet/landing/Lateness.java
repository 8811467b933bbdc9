package org.trivet.landing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.trivet.contract.Cadence;
import org.trivet.contract.FeedContract;
import org.trivet.contract.TableContract;

/**
 * When a table came last and when it is due again.
 *
 * @param lastCame the date of the night on which it came last, changed or unchanged
 */
record Lateness(FeedContract feed, TableContract table, Optional<LocalDate> lastCame) {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** The end of the sender's promise; none when there is no such promise. A table that never came is due on its first night. */
  Optional<ZonedDateTime> due(LocalDate night) {
    var cadence = table.cadence().orElse(feed.cadence());
    return cadence == Cadence.WHEN_NEEDED
        ? Optional.empty()
        : Optional.of(lastCame
            .map(date -> date.plus(cadence.between()))
            .orElse(night)
            .atTime(feed.promised())
            .atZone(LONDON));
  }

  boolean cameOn(LocalDate night) {
    return lastCame.filter(night::equals).isPresent();
  }

  boolean isLate(LocalDate night, java.time.Instant now) {
    return !cameOn(night)
        && due(night).filter(due -> !now.isBefore(due.toInstant())).isPresent();
  }
}
