package org.trivet.synthetic.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trivet.synthetic.population.EhcStory.Assessment;
import org.trivet.synthetic.population.EhcStory.Decision;
import org.trivet.synthetic.population.EhcStory.Outcome;
import org.trivet.synthetic.population.EhcStory.Request;
import org.trivet.synthetic.population.Setting;

/**
 * Which requests and plans stand in the SEN2 return, and what it says of each: those of the year, those that were open in it, and the request
 * behind every plan in force on census day, an old one as historical.
 */
final class Sen2Cases {
  private static final int DAYS_OFF = 7;

  private final LocalDate census;
  private final LocalDate yearBegan;
  private final Sen2Tables tables;
  private final ReturnTruth requests;
  private final ReturnTruth twentyWeeks;
  private final ReturnTruth plans;
  private final Planted requestLeftOut = new Planted(Deviation.LEFT_OUT, 3);
  private final Planted otherRequestDate = new Planted(Deviation.OTHER_DATE, 5);
  private final Planted otherIssueDate = new Planted(Deviation.OTHER_DATE, 4);
  private final Planted planLeftOut = new Planted(Deviation.LEFT_OUT, 7);
  private final Planted otherReviewDate = new Planted(Deviation.OTHER_DATE, 11);
  private final Planted otherSetting = new Planted(Deviation.OTHER_SETTING, 17);
  private final Planted planStillOpen = new Planted(Deviation.STILL_OPEN, 2);

  Sen2Cases(Sen2Forms forms, ReturnWatcher watcher) {
    Setting setting = forms.inbox().setting();
    this.census = setting.censusDay();
    this.yearBegan = LocalDate.of(census.getYear() - 1, 1, 1);
    this.tables = new Sen2Tables(forms, yearBegan);
    this.requests = new ReturnTruth("sen2-requests", setting.nights(), watcher);
    this.twentyWeeks = new ReturnTruth("sen2-twenty-weeks", setting.nights(), watcher);
    this.plans = new ReturnTruth("sen2-active-plans", setting.nights(), watcher);
  }

  /** What the return makes of a request and its plan. */
  private record Shown(
      Request request,
      Optional<Deviation> ofRequest,
      Optional<Deviation> ofIssue,
      Optional<Deviation> ofPlan) {
    boolean isLeftOut() {
      return ofRequest.equals(Optional.of(Deviation.LEFT_OUT));
    }
  }

  /** Writes a person's cases; whether there were any, so that the person stands in the return. */
  boolean write(Listing listing, String person) {
    var number = 0;
    List<Request> story = listing.person().stories().ehc().requests();
    List<String> written = new ArrayList<>();
    for (var request : story) {
      number++;
      if (isInScope(request)) {
        var id = "R" + listing.localId().substring(1) + number;
        var shown = shown(listing, request);
        tell(listing, id, shown);
        if (ReturnTruth.isReturned(listing) && !shown.isLeftOut() && hasPlace(shown)) {
          write(new Sen2Tables.Place(person, number), shown, listing);
          written.add(id);
        }
      }
    }
    return !written.isEmpty();
  }

  private boolean isInScope(Request request) {
    return request.received().isBefore(newYear())
        && (!request.received().isBefore(yearBegan)
            || !request.decision().on().isBefore(yearBegan)
            || request
                .assessment()
                .filter(made -> !made.decision().on().isBefore(yearBegan))
                .isPresent()
            || request
                .plan()
                .filter(plan -> plan.span().hasBegun(census) && plan.span().to().isAfter(yearBegan))
                .isPresent());
  }

  private LocalDate newYear() {
    return LocalDate.of(census.getYear(), 1, 1);
  }

  private boolean isOfTheYear(Request request) {
    return !request.received().isBefore(yearBegan)
        && request.decision().outcome() != Outcome.HISTORICAL;
  }

  private boolean isIssuedInTheYear(Assessment assessment) {
    var on = assessment.decision().on();
    return assessment.decision().outcome() == Outcome.YES
        && !on.isBefore(yearBegan)
        && on.isBefore(newYear());
  }

  private boolean isActive(Request request) {
    return request.plan().filter(plan -> plan.span().covers(census)).isPresent();
  }

  /** An old request stands in the return for its plan's sake only. */
  private boolean hasPlace(Shown shown) {
    var request = shown.request();
    return !shown.ofPlan().equals(Optional.of(Deviation.LEFT_OUT))
        || !request.decision().on().isBefore(yearBegan)
        || request.assessment().filter(this::isIssuedInTheYear).isPresent();
  }

  private Shown shown(Listing listing, Request request) {
    if (!ReturnTruth.isReturned(listing)) {
      return new Shown(request, Optional.empty(), Optional.empty(), Optional.empty());
    }
    var ofRequest = ofRequest(request);
    var isIssued = request.assessment().filter(this::isIssuedInTheYear).isPresent();
    var ofIssue =
        isIssued && ofRequest.isEmpty() ? otherIssueDate.next() : Optional.<Deviation>empty();
    return new Shown(request, ofRequest, ofIssue, ofPlan(request));
  }

  private Optional<Deviation> ofRequest(Request request) {
    if (!isOfTheYear(request)) {
      return Optional.empty();
    }
    var left = request.plan().isEmpty() ? requestLeftOut.next() : Optional.<Deviation>empty();
    return left.isPresent() ? left : otherRequestDate.next();
  }

  private Optional<Deviation> ofPlan(Request request) {
    if (!isActive(request)) {
      var ceased = request
          .plan()
          .filter(plan -> !plan.span().to().isAfter(census))
          .filter(plan -> !plan.placements().isEmpty());
      return ceased.isPresent() ? planStillOpen.next() : Optional.empty();
    }
    var plan = request.plan().orElseThrow();
    var left = planLeftOut.next();
    if (left.isPresent()) {
      return left;
    }
    var otherDate = Sen2Tables.lastDecided(plan, census).isPresent()
        ? otherReviewDate.next()
        : Optional.<Deviation>empty();
    return otherDate.isPresent() ? otherDate : otherSetting.next();
  }

  private void tell(Listing listing, String id, Shown shown) {
    var request = shown.request();
    if (isOfTheYear(request)) {
      requests.ofBoth(listing, id, shown.ofRequest());
    }
    request
        .assessment()
        .filter(this::isIssuedInTheYear)
        .ifPresent(
            made -> twentyWeeks.ofBoth(listing, "A" + id, shown.ofRequest().or(shown::ofIssue)));
    if (isActive(request)) {
      plans.ofBoth(listing, "L" + id, shown.ofPlan());
    } else if (shown.ofPlan().isPresent()) {
      plans.ofReturnAlone("L" + id, shown.ofPlan().get());
    }
  }

  private void write(Sen2Tables.Place place, Shown shown, Listing listing) {
    var request = shown.request();
    var requestDay =
        shown.ofRequest().isPresent() ? withinTheYear(request.received()) : request.received();
    tables.request(place, request, requestDay, known(request.decision()));
    request
        .assessment()
        .filter(made -> !request.decision().on().isAfter(census))
        .ifPresent(made -> tables.assessment(
            place,
            request,
            new Sen2Tables.Issued(
                made,
                known(made.decision()),
                shown.ofIssue().isPresent()
                    ? withinTheYear(made.decision().on())
                    : made.decision().on())));
    request
        .plan()
        .filter(plan -> plan.span().hasBegun(census))
        .filter(plan -> isActive(request)
            ? !shown.ofPlan().equals(Optional.of(Deviation.LEFT_OUT))
            : shown.ofPlan().isPresent())
        .ifPresent(plan -> tables.active(
            place, new Sen2Tables.Active(plan, census, shown.ofPlan()), needs(listing)));
  }

  private LocalDate withinTheYear(LocalDate received) {
    return received.getMonthValue() > 6
        ? received.minusDays(DAYS_OFF)
        : received.plusDays(DAYS_OFF);
  }

  /** The outcome as the return says it: historical where it fell before the year. */
  private String known(Decision decision) {
    return decision.on().isBefore(yearBegan) ? "H" : decision.codeOn(census);
  }

  private static List<String> needs(Listing listing) {
    return listing.person().stories().schooling().needs();
  }
}
