package org.trivet.synthetic.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trivet.synthetic.extract.Card.Part;
import org.trivet.synthetic.population.HealthStory.Referral;

/**
 * The community provider's submission of the month before the first night: referrals that were open in it, all sent again each month, with
 * the month's contacts. The universal services go in a submission of their own that the council has no agreement about.
 */
final class CsdsExtract implements Extract {
  static final String FEED = "health/csds";
  private static final int DAYS_OFF = 7;

  private final LocalDate first;
  private final LocalDate last;
  private final CsdsTables tables;
  private final ReturnTruth truth;
  private final Planted leftOut = new Planted(Deviation.LEFT_OUT, 8);
  private final Planted otherDate = new Planted(Deviation.OTHER_DATE, 13);
  private final Planted stillOpen = new Planted(Deviation.STILL_OPEN, 2);

  CsdsExtract(Inbox inbox, ReturnWatcher watcher) {
    var setting = inbox.setting();
    this.first = setting.night(0).minusMonths(1).withDayOfMonth(1);
    this.last = first.plusMonths(1).minusDays(1);
    this.tables = new CsdsTables(inbox, first);
    this.truth = new ReturnTruth("csds-referrals-open", setting.nights(), watcher);
    tables.header(first, last);
  }

  @Override
  public Source source() {
    return Source.PROVIDER;
  }

  @Override
  public void write(Listing listing) {
    if (!listing.isMain()) {
      return;
    }
    List<Runnable> rows = new ArrayList<>();
    var number = 0;
    for (var referral : listing.person().stories().health().referrals()) {
      number++;
      if (isInTheMonth(referral)) {
        var id = "Q" + listing.localId().substring(1) + number;
        var deviation = deviation(listing, referral);
        tell(listing, id, referral, deviation);
        if (!deviation.equals(Optional.of(Deviation.LEFT_OUT))) {
          rows.add(() -> write(listing, id, referral, deviation));
        }
      }
    }
    if (ReturnTruth.isReturned(listing) && !rows.isEmpty()) {
      tables.patient(listing, listing.on(0).orElseThrow());
      rows.forEach(Runnable::run);
    }
  }

  private boolean isInTheMonth(Referral referral) {
    return !referral.team().isUniversal()
        && referral.span().hasBegun(last)
        && !referral.span().to().isBefore(first);
  }

  private Optional<Deviation> deviation(Listing listing, Referral referral) {
    if (!ReturnTruth.isReturned(listing)) {
      return Optional.empty();
    }
    if (!referral.span().covers(last)) {
      return stillOpen.next();
    }
    var left = leftOut.next();
    return left.isPresent() ? left : otherDate.next();
  }

  private void tell(Listing listing, String id, Referral referral, Optional<Deviation> deviation) {
    if (referral.span().covers(last)) {
      truth.ofBoth(listing, id, deviation);
    } else if (deviation.isPresent()) {
      truth.ofReturnAlone(id, deviation.get());
    }
  }

  private void write(Listing listing, String id, Referral referral, Optional<Deviation> deviation) {
    var received = referral
        .span()
        .from()
        .minusDays(deviation.equals(Optional.of(Deviation.OTHER_DATE)) ? DAYS_OFF : 0);
    var closed = deviation.equals(Optional.of(Deviation.STILL_OPEN))
        ? Optional.<LocalDate>empty()
        : referral.span().endKnownOn(last);
    tables.referral(listing, new CsdsTables.Sent(id, referral, received, closed));
    tables.clock(id, referral, last);
    var number = 0;
    for (var contact : referral.contacts()) {
      number++;
      if (!contact.on().isBefore(first) && !contact.on().isAfter(last)) {
        tables.contact("X" + id.substring(1) + "-" + number, id, contact);
      }
    }
  }

  static String gender(Card card) {
    return card.get(Part.SEX).equals("M") ? "1" : "2";
  }
}
