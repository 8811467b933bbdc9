package org.trivet.synthetic.extract;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trivet.synthetic.population.EhcStory.Appeal;
import org.trivet.synthetic.population.EhcStory.Assessment;
import org.trivet.synthetic.population.EhcStory.Decision;
import org.trivet.synthetic.population.EhcStory.Exceptions;
import org.trivet.synthetic.population.EhcStory.Feature;
import org.trivet.synthetic.population.EhcStory.Placement;
import org.trivet.synthetic.population.EhcStory.Plan;
import org.trivet.synthetic.population.EhcStory.Request;
import org.trivet.synthetic.population.EhcStory.Review;

/** The seven tables below the person in the SEN2 blade export. */
final class Sen2Tables {
  private static final String OTHER_AUTHORITY = "949";
  private static final String OTHER_URN = "999999";
  private static final int MOST_NEEDS = 2;
  private static final int DAYS_OFF = 7;

  private final LocalDate census;
  private final LocalDate yearBegan;
  private final BladeTable requests;
  private final BladeTable assessments;
  private final BladeTable namedPlans;
  private final BladeTable planDetails;
  private final BladeTable activePlans;
  private final BladeTable placements;
  private final BladeTable needs;

  Sen2Tables(Inbox inbox, String export, LocalDate yearBegan) {
    this.census = inbox.setting().censusDay();
    this.yearBegan = yearBegan;
    this.requests = new BladeTable(
        inbox,
        export,
        "requests",
        "persontableid,receiveddate,requestsource,rya,requestoutcomedate,requestoutcome,requestmediation,requesttribunal,exported");
    this.assessments = new BladeTable(
        inbox,
        export,
        "assessment",
        "requeststableid,assessmentoutcome,assessmentoutcomedate,assessmentmediation,assessmenttribunal,othermediation,othertribunal,week20");
    this.namedPlans = new BladeTable(
        inbox,
        export,
        "namedplan",
        "assessmenttableid,startdate,planres,planwbp,pb,oa,dp,ceasedate,ceasereason");
    this.planDetails = new BladeTable(
        inbox,
        export,
        "plandetail",
        "namedplantableid,urn,ukprn,sensetting,sensettingother,placementrank,senunitindicator,resourcedprovisionindicator");
    this.activePlans = new BladeTable(
        inbox,
        export,
        "activeplans",
        "requeststableid,transferla,reviewmeeting,reviewoutcome,reviewdraft,phasetransferduedate,phasetransferfinaldate,lastreview");
    this.placements = new BladeTable(
        inbox,
        export,
        "placementdetail",
        "activeplanstableid,urn,ukprn,sensetting,sensettingother,placementrank,senunitindicator,resourcedprovisionindicator,entrydate,leavingdate,res,wbp");
    this.needs = new BladeTable(inbox, export, "senneed", "activeplanstableid,sentype,sentyperank");
  }

  /** A request's place in the export. */
  record Place(String person, int number) {
    String id(String table) {
      return table + person + number;
    }
  }

  /** A plan that the return shows as in force, and how it deviates. */
  record Active(Plan plan, LocalDate census, Optional<Deviation> deviation) {
    String lastReview() {
      var off = deviation.equals(Optional.of(Deviation.OTHER_DATE)) ? DAYS_OFF : 0;
      return lastDecided(plan, census)
          .map(review -> CensusExtract.blade(review.decided().minusDays(off)))
          .orElse("");
    }

    /** The setting on census day; of a plan shown by mistake, the last one. */
    Placement placement() {
      return plan.placements().stream()
          .filter(place -> place.span().covers(census))
          .findFirst()
          .orElseGet(() -> plan.placements().get(plan.placements().size() - 1));
    }

    String urn() {
      return deviation.equals(Optional.of(Deviation.OTHER_SETTING))
          ? OTHER_URN
          : placement().urn();
    }
  }

  static Optional<Review> lastDecided(Plan plan, LocalDate day) {
    return plan.reviews().stream()
        .filter(review -> !review.decided().isAfter(day))
        .max(Comparator.comparing(Review::decided));
  }

  void request(Place place, Request request, LocalDate received, String outcome) {
    var decision = request.decision();
    requests.row(
        place.id("R"),
        place.number(),
        List.of(
            place.person(),
            CensusExtract.blade(received),
            Integer.toString(request.source()),
            "0",
            outcome.equals("Y") || outcome.equals("N") ? CensusExtract.blade(decision.on()) : "",
            outcome,
            flag(decision, Appeal.MEDIATION),
            flag(decision, Appeal.TRIBUNAL),
            "0"));
  }

  /** An assessment with the outcome and its day as the return states them. */
  record Issued(Assessment assessment, String outcome, LocalDate on) {}

  void assessment(Place place, Request request, Issued issued) {
    var decision = issued.assessment().decision();
    var outcome = issued.outcome();
    var dated = outcome.equals("Y") || outcome.equals("N");
    assessments.row(
        place.id("A"),
        1,
        List.of(
            place.id("R"),
            outcome,
            dated ? CensusExtract.blade(issued.on()) : "",
            flag(decision, Appeal.MEDIATION),
            flag(decision, Appeal.TRIBUNAL),
            "0",
            "0",
            issued.assessment().exceptions() == Exceptions.APPLY ? "1" : "0"));
    request.plan().filter(this::belongsToTheYear).ifPresent(plan -> named(place, plan));
  }

  private boolean belongsToTheYear(Plan plan) {
    var began = plan.span().hasBegun(census) && !plan.span().from().isBefore(yearBegan);
    var ceased = !plan.span().to().isBefore(yearBegan) && !plan.span().to().isAfter(census);
    return began || ceased;
  }

  private void named(Place place, Plan plan) {
    var ceased = plan.span().endKnownOn(census);
    namedPlans.row(
        place.id("N"),
        1,
        List.of(
            place.id("A"),
            CensusExtract.blade(plan.span().from()),
            flag(plan, Feature.RESIDENTIAL),
            "0",
            flag(plan, Feature.PERSONAL_BUDGET),
            flag(plan, Feature.ORGANISED_ARRANGEMENT),
            flag(plan, Feature.DIRECT_PAYMENT),
            ceased.map(CensusExtract::blade).orElse(""),
            ceased.isPresent() ? Integer.toString(plan.ceaseReason()) : ""));
    plan.placements().stream()
        .limit(1)
        .forEach(named -> planDetails.row(
            place.id("D"),
            1,
            List.of(place.id("N"), named.urn(), "", named.setting(), "", "1", "0", "0")));
  }

  void active(Place place, Active active, List<String> types) {
    var plan = active.plan();
    var meeting = plan.reviews().stream()
        .filter(review -> !review.meeting().isAfter(census))
        .max(Comparator.comparing(Review::meeting))
        .map(review -> CensusExtract.blade(review.meeting()))
        .orElse("");
    activePlans.row(
        place.id("L"),
        1,
        List.of(
            place.id("R"),
            plan.features().contains(Feature.TAKEN_OVER) ? OTHER_AUTHORITY : "",
            meeting,
            "",
            "",
            "",
            "",
            active.lastReview()));
    placement(place, active);
    var rank = 0;
    for (var type : types.stream().limit(MOST_NEEDS).toList()) {
      rank++;
      needs.row(place.id("T") + rank, rank, List.of(place.id("L"), type, Integer.toString(rank)));
    }
  }

  private void placement(Place place, Active active) {
    var there = active.placement();
    var urn = active.urn();
    placements.row(
        place.id("M"),
        1,
        List.of(
            place.id("L"),
            urn,
            "",
            urn.isEmpty() ? there.setting() : "",
            "",
            "1",
            "0",
            "0",
            CensusExtract.blade(there.span().from()),
            there.span().endKnownOn(census).map(CensusExtract::blade).orElse(""),
            flag(active.plan(), Feature.RESIDENTIAL),
            "0"));
  }

  private String flag(Decision decision, Appeal appeal) {
    return !decision.on().isAfter(census) && decision.appeal() == appeal ? "1" : "0";
  }

  private static String flag(Plan plan, Feature feature) {
    return plan.features().contains(feature) ? "1" : "0";
  }
}
