package org.trivet.synthetic.extract;

import static org.trivet.synthetic.extract.Ssda903Extract.born;
import static org.trivet.synthetic.extract.Ssda903Extract.day;

import java.time.LocalDate;
import java.util.Set;
import org.trivet.synthetic.extract.Card.Part;
import org.trivet.synthetic.extract.Listing.Role;
import org.trivet.synthetic.population.CareStory.LookedAfter;
import org.trivet.synthetic.population.Dice;
import org.trivet.synthetic.population.Span;
import org.trivet.synthetic.population.Trait;

/** The ten lists of SSDA903 beside the child and its episodes; three of them tell of adoption, and no agreement lets them in. */
final class Ssda903Lists {
  private static final int DAYS_UNTIL_FIRST_REVIEW = 20;
  private static final int DAYS_UNTIL_SECOND_REVIEW = 90;
  private static final int DAYS_BETWEEN_REVIEWS = 180;
  private static final int LEAVER_FROM = 17;
  private static final int LEAVER_TO = 22;
  private static final int WORKERS = 40;

  private final ReturnYear year;
  private final CsvFile reviews;
  private final CsvFile alone;
  private final CsvFile health;
  private final CsvFile leavers;
  private final CsvFile adoptions;
  private final CsvFile placed;
  private final CsvFile permanence;
  private final CsvFile missing;
  private final CsvFile workers;

  Ssda903Lists(Inbox inbox, ReturnYear year) {
    this.year = year;
    this.reviews = file(inbox, "reviews", "CHILD,DOB,REVIEW,REVIEW_CODE");
    this.alone = file(inbox, "uasc", "CHILD,SEX,DOB,DUC");
    this.health = file(
        inbox,
        "oc2",
        "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED");
    this.leavers = file(inbox, "oc3", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM");
    this.adoptions = file(
        inbox, "ad1", "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR");
    this.placed = file(
        inbox,
        "placed_for_adoption",
        "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED");
    this.permanence = file(inbox, "previous_permanence", "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM");
    this.missing = file(inbox, "missing", "CHILD,DOB,MISSING,MIS_START,MIS_END");
    this.workers = file(inbox, "sw_episodes", "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON");
    file(inbox, "dolo", "CHILD,DOB,DOLO_START,DOLO_END");
  }

  static CsvFile file(Inbox inbox, String name, String header) {
    return inbox.csv(
        inbox.file(0, Ssda903Extract.FEED, name + ".csv"),
        Ssda903Extract.columns(header),
        Set.of());
  }

  /** Everything about a child looked after in the year. */
  void write(Listing listing, LookedAfter episode, Dice dice) {
    var card = listing.on(0).orElseThrow();
    var child = listing.localId();
    var born = born(card);
    var span = episode.span();
    writeReviews(child, listing, span);
    if (listing.person().has(Trait.UNACCOMPANIED)) {
      var adult = listing.person().birth().date().plusYears(18);
      alone.row(child, card.get(Part.SEX), born, day(adult));
    }
    if (span.from().isBefore(year.first()) && span.covers(year.last())) {
      writeHealth(child, listing, dice);
    }
    if (listing.role() == Role.FORMER) {
      writeAdoption(child, born, span);
    }
    permanence.row(child, born, dice.chance(0.03) ? "P2" : "Z1", "", "zz/zz/zzzz");
    writeMissing(child, born, span, dice);
    workers.row(
        child,
        born,
        "SW" + (1000 + dice.below(WORKERS)),
        day(later(span.from(), year.first())),
        year.endOf(span).map(Ssda903Extract::day).orElse(""),
        dice.chance(0.5) ? "FCONTA" : "MANAGE");
  }

  private void writeReviews(String child, Listing listing, Span span) {
    var born = born(listing.on(0).orElseThrow());
    var on = span.from().plusDays(DAYS_UNTIL_FIRST_REVIEW);
    var next = DAYS_UNTIL_SECOND_REVIEW;
    while (span.covers(on) && !on.isAfter(year.last())) {
      if (!on.isBefore(year.first())) {
        var young = listing.person().birth().ageOn(on) < Clerk.SCHOOL_STARTS;
        reviews.row(child, born, day(on), young ? "PN0" : "PN1");
      }
      on = on.plusDays(next);
      next = DAYS_BETWEEN_REVIEWS;
    }
  }

  private void writeHealth(String child, Listing listing, Dice dice) {
    var age = listing.person().birth().ageOn(year.last());
    var scored = age >= 4 && age < 17;
    health.row(
        child,
        born(listing.on(0).orElseThrow()),
        scored ? Integer.toString(dice.below(30)) : "",
        "",
        dice.chance(0.03) ? "1" : "0",
        age < 5 ? "1" : "",
        dice.chance(0.87) ? "1" : "0",
        dice.chance(0.78) ? "1" : "0",
        dice.chance(0.9) ? "1" : "0",
        "0",
        "",
        "");
  }

  private void writeAdoption(String child, String born, Span span) {
    var to = span.to();
    placed.row(child, born, day(later(span.from(), to.minusDays(200))), day(to), "");
    if (!to.isAfter(year.last())) {
      adoptions.row(
          child,
          born,
          day(later(span.from(), to.minusDays(300))),
          day(later(span.from(), to.minusDays(220))),
          "0",
          "2",
          "MF",
          "L11");
    }
  }

  private void writeMissing(String child, String born, Span span, Dice dice) {
    var on = year.last().minusDays(dice.between(10, 300));
    if (dice.chance(0.1) && span.covers(on)) {
      missing.row(child, born, dice.chance(0.8) ? "M" : "A", day(on), day(on.plusDays(1)));
    }
  }

  /** Someone whose care ended before the year and who is of an age at which the authority keeps in touch. */
  void careLeaver(Listing listing, LookedAfter episode) {
    var age = listing.person().birth().ageOn(year.last());
    if (listing.isMain()
        && episode.span().to().isBefore(year.first())
        && age >= LEAVER_FROM
        && age < LEAVER_TO) {
      leavers.row(listing.localId(), born(listing.on(0).orElseThrow()), "YES", "F2", "U1");
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
