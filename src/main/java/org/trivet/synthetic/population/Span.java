package org.trivet.synthetic.population;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * From a first day to the day something ended; {@link #OPEN} where no end is in sight.
 *
 * <p>A span is over on its end day: a plan that ceases on 31 August is not maintained on 31 August.
 */
public record Span(LocalDate from, LocalDate to) {
  public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

  public static Span since(LocalDate from) {
    return new Span(from, OPEN);
  }

  public boolean covers(LocalDate day) {
    return hasBegun(day) && to.isAfter(day);
  }

  public boolean hasBegun(LocalDate day) {
    return !from.isAfter(day);
  }

  /** The end as it is known on a day: nothing while it is still to come. */
  public Optional<LocalDate> endKnownOn(LocalDate day) {
    return to.isAfter(day) ? Optional.empty() : Optional.of(to);
  }

  public Span endingBy(LocalDate end) {
    return end.isBefore(to) ? new Span(from, end) : this;
  }

  public long days() {
    return ChronoUnit.DAYS.between(from, to);
  }
}
