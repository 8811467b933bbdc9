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

/** The seven tables below the person in the SEN2 return. */
final class Sen2Tables {
  private static final String OTHER_AUTHORITY = "949";
  private static final String OTHER_URN = "999999";
  private static final int MOST_NEEDS = 2;
  private static final int DAYS_OFF = 7;

  private final LocalDate census;
  private final LocalDate yearBegan;
  private final Sen2Table requests;
  private final Sen2Table assessments;
  private final Sen2Table namedPlans;
  private final Sen2Table planDetails;
  private final Sen2Table activePlans;
  private final Sen2Table placements;
  private final Sen2Table needs;

  Sen2Tables(Sen2Forms forms, LocalDate yearBegan) {
    this.census = forms.census();
    this.yearBegan = yearBegan;
    this.requests = new Sen2Table(
        forms,
        "Person/Requests",
        "ReceivedDate,RequestSource,RYA,RequestOutcomeDate,RequestOutcome,RequestMediation,RequestTribunal,Exported");
    this.assessments = new Sen2Table(
        forms,
        "Requests/Assessment",
        "AssessmentOutcome,AssessmentOutcomeDate,AssessmentMediation,AssessmentTribunal,OtherMediation,OtherTribunal,Week20");
    this.namedPlans = new Sen2Table(
        forms, "Assessment/NamedPlan", "StartDate,PlanRes,PlanWBP,PB,OA,DP,CeaseDate,CeaseReason");
    this.planDetails = new Sen2Table(
        forms,
        "NamedPlan/PlanDetail",
        "URN,UKPRN,SENsetting,SENsettingOther,PlacementRank,SENunitIndicator,ResourcedProvisionIndicator");
    this.activePlans = new Sen2Table(
        forms,
        "Requests/ActivePlans",
        "TransferLA,ReviewMeeting,ReviewOutcome,ReviewDraft,PhaseTransferDueDate,PhaseTransferFinalDate,LastReview");
    this.placements = new Sen2Table(
        forms,
        "ActivePlans/PlacementDetail",
        "URN,UKPRN,SENsetting,SENsettingOther,PlacementRank,SENunitIndicator,ResourcedProvisionIndicator,EntryDate,LeavingDate,RES,WBP");
    this.needs = new Sen2Table(forms, "ActivePlans/SENneed", "SENtype,SENtypeRank");
  }

  /** A request's place in the export. */
  record Place(String person, int number) {
    String id(String table) {
      return table + person + number;
    }
  }

  /** A plan that the return shows as in force, and how it deviates. */
  record Active(Plan plan, LocalDate census, Optional<Deviation> deviation) {
    Optional<LocalDate> lastReview() {
      var off = deviation.equals(Optional.of(Deviation.OTHER_DATE)) ? DAYS_OFF : 0;
      return lastDecided(plan, census).map(review -> review.decided().minusDays(off));
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
            received,
            Integer.toString(request.source()),
            "0",
            outcome.equals("Y") || outcome.equals("N") ? decision.on() : "",
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
            dated ? issued.on() : "",
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
            plan.span().from(),
            flag(plan, Feature.RESIDENTIAL),
            "0",
            flag(plan, Feature.PERSONAL_BUDGET),
            flag(plan, Feature.ORGANISED_ARRANGEMENT),
            flag(plan, Feature.DIRECT_PAYMENT),
            orBlank(ceased),
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
        .map(Review::meeting)
        .max(Comparator.naturalOrder());
    activePlans.row(
        place.id("L"),
        1,
        List.of(
            place.id("R"),
            plan.features().contains(Feature.TAKEN_OVER) ? OTHER_AUTHORITY : "",
            orBlank(meeting),
            "",
            "",
            "",
            "",
            orBlank(active.lastReview())));
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
            there.span().from(),
            orBlank(there.span().endKnownOn(census)),
            flag(active.plan(), Feature.RESIDENTIAL),
            "0"));
  }

  private static Object orBlank(Optional<LocalDate> day) {
    return day.isPresent() ? day.get() : "";
  }

  private String flag(Decision decision, Appeal appeal) {
    return !decision.on().isAfter(census) && decision.appeal() == appeal ? "1" : "0";
  }

  private static String flag(Plan plan, Feature feature) {
    return plan.features().contains(feature) ? "1" : "0";
  }
}
