package org.trivet.synthetic.extract;

import java.time.LocalDate;
import java.util.Optional;
import org.trivet.synthetic.extract.Listing.Role;
import org.trivet.synthetic.population.CareStory;
import org.trivet.synthetic.population.Person.Adoption;
import org.trivet.synthetic.population.Span;

/** The financial year that social care's returns are about, both days in it. */
record ReturnYear(LocalDate first, LocalDate last) {
  private static final int MARCH = 3;
  private static final int DAYS_IN_MARCH = 31;
  private static final int DAYS_UNTIL_RETURNED = 90;

  /** The latest year whose returns had been made by a day. */
  static ReturnYear before(LocalDate day) {
    var ended = LocalDate.of(day.getYear(), MARCH, DAYS_IN_MARCH);
    var last = ended.plusDays(DAYS_UNTIL_RETURNED).isAfter(day) ? ended.minusYears(1) : ended;
    return new ReturnYear(last.minusYears(1).plusDays(1), last);
  }

  boolean overlaps(Span span) {
    return span.hasBegun(last) && !span.to().isBefore(first);
  }

  /** An end as the return knows it. */
  Optional<LocalDate> endOf(Span span) {
    return span.endKnownOn(last);
  }

  /** What social care lived through with the person of a record: of a former identity, what ended with the adoption. */
  CareStory storyOf(Listing listing) {
    return listing.role() == Role.FORMER
        ? listing.person().adoption().map(Adoption::care).orElse(CareStory.NONE)
        : listing.person().stories().care();
  }
}
