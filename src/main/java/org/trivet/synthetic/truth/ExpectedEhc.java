package org.trivet.synthetic.truth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.trivet.synthetic.extract.Card;
import org.trivet.synthetic.extract.Card.Part;
import org.trivet.synthetic.extract.Listing;
import org.trivet.synthetic.extract.Source;
import org.trivet.synthetic.population.EhcStory.Decision;
import org.trivet.synthetic.population.EhcStory.Exceptions;
import org.trivet.synthetic.population.EhcStory.Feature;
import org.trivet.synthetic.population.EhcStory.Outcome;
import org.trivet.synthetic.population.EhcStory.Plan;
import org.trivet.synthetic.population.EhcStory.Request;
import org.trivet.synthetic.population.Household;
import org.trivet.synthetic.population.Setting;
import org.trivet.synthetic.truth.MeasureCounts.Row;

/**
 * What the measures of the EHC case system must come to.
 *
 * <ul>
 *   <li>{@code ehc_20wk_excl_exceptions_pct}, {@code ehc_20wk_incl_exceptions_pct}: plans issued in a calendar year and by the night, not
 *       taken over from another authority, without exception or with; numerator those issued no more than 140 days after the request.
 *   <li>{@code ehc_decide_6wk_pct}: decisions whether to assess, made in a calendar year; numerator those made within 42 days.
 *   <li>{@code ehc_undecided_over_6wk_count}: requests owed that decision at a month's end; numerator those received more than 42 days
 *       before.
 *   <li>{@code ehc_open_over_20wk_count}: requests open at a month's end; numerator those received more than 140 days before.
 *   <li>{@code ehcp_population_rate}: people with a plan on the spring census day; denominator all people aged 0 to 25 in the middle of the
 *       year before, for the latest census.
 * </ul>
 *
 * Sex and home as the case system has them.
 */
final class ExpectedEhc {
  private static final int TWENTY_WEEKS = 140;
  private static final int SIX_WEEKS = 42;
  private static final int YEARS = 3;
  private static final int OLDEST = 25;
  private static final String RATE = "ehcp_population_rate";

  private final MeasureCounts counts;
  private final Setting setting;

  ExpectedEhc(MeasureCounts counts) {
    this.counts = counts;
    this.setting = counts.setting();
  }

  void listing(Listing listing) {
    if (listing.source() != Source.EHC || !listing.isMain()) {
      return;
    }
    for (var night = 0; night < setting.nights(); night++) {
      var card = listing.on(night);
      if (card.isPresent()) {
        onNight(listing, night, card.get());
      }
    }
  }

  private void onNight(Listing listing, int night, Card card) {
    var day = setting.night(night);
    var ehc = listing.person().stories().ehc();
    for (var request : ehc.requests()) {
      if (!request.received().isAfter(day)) {
        issued(night, request, card);
        decided(night, request, card);
        open(night, request);
      }
    }
    if (ehc.hasPlanOn(setting.censusDay())) {
      counts.add(rate(night), 1, 0);
      counts.add(rate(night).of("sex=" + card.get(Part.SEX)), 1, 0);
    }
  }

  private Row rate(int night) {
    return new Row(night, RATE, setting.censusDay().toString());
  }

  private void issued(int night, Request request, Card card) {
    request.plan().filter(plan -> isCounted(plan, setting.night(night))).ifPresent(plan -> {
      var period = Integer.toString(plan.span().from().getYear());
      var hit = days(request, plan.span().from()) <= TWENTY_WEEKS ? 1 : 0;
      var all = new Row(night, "ehc_20wk_incl_exceptions_pct", period);
      inBoth(all, card, hit);
      if (!isExcepted(request)) {
        inBoth(new Row(night, "ehc_20wk_excl_exceptions_pct", period), card, hit);
      }
    });
  }

  private void inBoth(Row all, Card card, int hit) {
    counts.countAt(card.get(Part.POSTCODE), all, hit);
    counts.count(all.of("sex=" + card.get(Part.SEX)), hit);
  }

  private static boolean isCounted(Plan plan, LocalDate day) {
    return plan.span().hasBegun(day)
        && plan.span().from().getYear() > day.getYear() - YEARS
        && !plan.features().contains(Feature.TAKEN_OVER);
  }

  private static boolean isExcepted(Request request) {
    return request
        .assessment()
        .filter(assessed -> assessed.exceptions() == Exceptions.APPLY)
        .isPresent();
  }

  private void decided(int night, Request request, Card card) {
    var day = setting.night(night);
    var decision = request.decision();
    if (isMade(decision, day, List.of(Outcome.YES, Outcome.NO))
        && decision.on().getYear() > day.getYear() - YEARS) {
      var period = Integer.toString(decision.on().getYear());
      counts.countAt(
          card.get(Part.POSTCODE),
          new Row(night, "ehc_decide_6wk_pct", period),
          days(request, decision.on()) <= SIX_WEEKS ? 1 : 0);
    }
  }

  private void open(int night, Request request) {
    var thisMonth = YearMonth.from(setting.night(night));
    for (var back = 1; back <= 2; back++) {
      var end = thisMonth.minusMonths(back).atEndOfMonth();
      if (isUndecided(request, end, setting.night(night))) {
        counts.count(
            new Row(night, "ehc_undecided_over_6wk_count", end.toString()),
            days(request, end) > SIX_WEEKS ? 1 : 0);
      }
      if (isOpen(request, end, setting.night(night))) {
        counts.count(
            new Row(night, "ehc_open_over_20wk_count", end.toString()),
            days(request, end) > TWENTY_WEEKS ? 1 : 0);
      }
    }
  }

  /** Open at a month's end, as far as a later night knows. */
  private static boolean isOpen(Request request, LocalDate end, LocalDate night) {
    var over = request.received().isAfter(end)
        || isMade(request.decision(), night, List.of(Outcome.WITHDRAWN, Outcome.HISTORICAL))
        || isMade(request.decision(), end, List.of(Outcome.NO));
    var issued = request.plan().filter(plan -> plan.span().hasBegun(end)).isPresent();
    var notIssued = request
        .assessment()
        .filter(
            assessed -> isMade(assessed.decision(), end, List.of(Outcome.NO, Outcome.WITHDRAWN)))
        .isPresent();
    return !over && !issued && !notIssued;
  }

  /** Received by a month's end, and the decision whether to assess still owed then, as far as a later night knows. */
  private static boolean isUndecided(Request request, LocalDate end, LocalDate night) {
    return !request.received().isAfter(end)
        && !isMade(request.decision(), end, List.of(Outcome.YES, Outcome.NO))
        && !isMade(request.decision(), night, List.of(Outcome.WITHDRAWN, Outcome.HISTORICAL));
  }

  private static boolean isMade(Decision decision, LocalDate day, List<Outcome> outcomes) {
    return !decision.on().isAfter(day) && outcomes.contains(decision.outcome());
  }

  private static long days(Request request, LocalDate until) {
    return until.toEpochDay() - request.received().toEpochDay();
  }

  /** Counts a household among the population. */
  void household(Household household) {
    var midYear = setting.censusDay().minusYears(1).withMonth(6).withDayOfMonth(30);
    for (var person : household.people()) {
      var age = (int) Math.floor(person.birth().ageOn(midYear));
      if (age >= 0 && age <= OLDEST) {
        for (var night = 0; night < setting.nights(); night++) {
          counts.add(rate(night), 0, 1);
          counts.add(rate(night).of("sex=" + person.birth().sex()), 0, 1);
        }
      }
    }
  }
}
