package org.trivet.synthetic.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trivet.synthetic.population.EhcStory.Appeal;
import org.trivet.synthetic.population.EhcStory.Assessment;
import org.trivet.synthetic.population.EhcStory.Decision;
import org.trivet.synthetic.population.EhcStory.Exceptions;
import org.trivet.synthetic.population.EhcStory.Feature;
import org.trivet.synthetic.population.EhcStory.Outcome;
import org.trivet.synthetic.population.EhcStory.Plan;
import org.trivet.synthetic.population.EhcStory.Request;

/** The EHC case system's requests, advice, assessments, plans, reviews and placements, as known on each night. */
final class EhcCaseTables {
  private static final int DAYS_FOR_ADVICE = 42;
  private static final String OTHER_AUTHORITY = "949";

  private final Inbox inbox;
  private final ErrorModel errors;
  private final List<CsvFile> requests;
  private final List<CsvFile> advice;
  private final List<CsvFile> assessments;
  private final List<CsvFile> plans;
  private final List<CsvFile> reviews;
  private final List<CsvFile> placements;

  EhcCaseTables(Inbox inbox, ErrorModel errors) {
    this.inbox = inbox;
    this.errors = errors;
    this.requests = table(
        "requests",
        "request_id,person_id,received_date,source,outcome_date,outcome,mediation,tribunal,exported");
    this.advice = table(
        "advice",
        "advice_id,request_id,person_id,advice_type,requested_date,due_date,received_date");
    this.assessments = table(
        "assessments",
        "assessment_id,request_id,person_id,outcome,outcome_date,exceptions,mediation,tribunal");
    this.plans = table(
        "plans",
        "plan_id,request_id,person_id,start_date,cease_date,cease_reason,personal_budget,organised_arrangement,direct_payment,residential,transfer_la");
    this.reviews =
        table("reviews", "review_id,plan_id,person_id,meeting_date,decision_date,outcome");
    this.placements = table(
        "placements",
        "placement_id,plan_id,person_id,urn,ukprn,sen_setting,rank,entry_date,leaving_date");
  }

  private List<CsvFile> table(String name, String header) {
    return inbox.nightly(Source.EHC, name, List.of(header.split(",", -1)), Set.of());
  }

  void write(Listing listing, int night) {
    var day = inbox.setting().night(night);
    var number = 0;
    for (var request : listing.person().stories().ehc().requests()) {
      number++;
      if (!request.received().isAfter(day)) {
        new Case(listing.localId(), "R" + listing.localId().substring(1) + number, night, day)
            .write(request);
      }
    }
  }

  /** One request's rows on one night. */
  private final class Case {
    private final String person;
    private final String id;
    private final int night;
    private final LocalDate day;

    Case(String person, String id, int night, LocalDate day) {
      this.person = person;
      this.id = id;
      this.night = night;
      this.day = day;
    }

    void write(Request request) {
      var decision = request.decision();
      requests
          .get(night)
          .row(
              id,
              person,
              request.received().toString(),
              Integer.toString(request.source()),
              decision.outcome() == Outcome.WITHDRAWN || decision.outcome() == Outcome.HISTORICAL
                  ? ""
                  : known(decision),
              decision.codeOn(day),
              flag(decision, Appeal.MEDIATION),
              flag(decision, Appeal.TRIBUNAL),
              "");
      request.assessment().filter(assessed -> !decision.on().isAfter(day)).ifPresent(this::write);
      request.plan().filter(plan -> plan.span().hasBegun(day)).ifPresent(this::write);
    }

    private void write(Assessment assessment) {
      var decision = assessment.decision();
      assessments
          .get(night)
          .row(
              "A" + id,
              id,
              person,
              decision.codeOn(day),
              known(decision),
              yesNo(assessment.exceptions() == Exceptions.APPLY),
              flag(decision, Appeal.MEDIATION),
              flag(decision, Appeal.TRIBUNAL));
      for (var piece : assessment.advice()) {
        if (!piece.requested().isAfter(day)) {
          advice
              .get(night)
              .row(
                  "V" + id + piece.type(),
                  id,
                  person,
                  piece.type(),
                  piece.requested().toString(),
                  piece.requested().plusDays(DAYS_FOR_ADVICE).toString(),
                  known(piece.received()));
        }
      }
    }

    private void write(Plan plan) {
      var ended = plan.span().endKnownOn(day);
      plans
          .get(night)
          .row(
              "L" + id,
              id,
              person,
              plan.span().from().toString(),
              text(ended),
              ended.isPresent() ? Integer.toString(plan.ceaseReason()) : "",
              flag(plan, Feature.PERSONAL_BUDGET),
              flag(plan, Feature.ORGANISED_ARRANGEMENT),
              flag(plan, Feature.DIRECT_PAYMENT),
              flag(plan, Feature.RESIDENTIAL),
              plan.features().contains(Feature.TAKEN_OVER) ? OTHER_AUTHORITY : "");
      writeReviews(plan);
      writePlacements(plan);
    }

    private void writeReviews(Plan plan) {
      var number = 0;
      for (var review : plan.reviews()) {
        number++;
        if (!review.meeting().isAfter(day)) {
          var decided = known(review.decided());
          reviews
              .get(night)
              .row(
                  "W" + id + "-" + number,
                  "L" + id,
                  person,
                  review.meeting().toString(),
                  decided,
                  decided.isEmpty() ? "P" : review.outcome());
        }
      }
    }

    private void writePlacements(Plan plan) {
      var number = 0;
      for (var place : plan.placements()) {
        number++;
        if (place.span().hasBegun(day)) {
          placements
              .get(night)
              .row(
                  "M" + id + "-" + number,
                  "L" + id,
                  person,
                  place.urn(),
                  "",
                  place.setting(),
                  "1",
                  place.span().from().toString(),
                  text(place.span().endKnownOn(day)));
        }
      }
    }

    private String known(Decision decision) {
      return known(decision.on());
    }

    private String known(LocalDate date) {
      return date.isAfter(day) ? "" : date.toString();
    }

    private String flag(Decision decision, Appeal appeal) {
      return yesNo(!decision.on().isAfter(day) && decision.appeal() == appeal);
    }

    private String flag(Plan plan, Feature feature) {
      return yesNo(plan.features().contains(feature));
    }

    /** The system writes 1 and 0; cases keyed by one of its two teams Y and N. */
    private String yesNo(boolean yes) {
      var letters = errors.hasDefects() && id.endsWith("71");
      if (letters) {
        return yes ? "Y" : "N";
      }
      return yes ? "1" : "0";
    }
  }

  private static String text(Optional<LocalDate> date) {
    return date.map(LocalDate::toString).orElse("");
  }
}
