package org.trivet.synthetic.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trivet.synthetic.population.CareStory.Need;
import org.trivet.synthetic.population.CareStory.Protection;
import org.trivet.synthetic.population.Dice;
import org.trivet.synthetic.population.Span;

/** The block {@code CINdetails} of the children in need census with all that stands in it. */
final class CinEpisodes {
  private static final int DAYS_OFF = 7;
  private static final int DAYS_FOR_ASSESSMENT = 63;
  private static final int DAYS_UNTIL_CONFERENCE = 21;
  private static final int DAYS_UNTIL_FIRST_REVIEW = 85;
  private static final int DAYS_BETWEEN_REVIEWS = 85;
  private static final int BRIEF = 30;
  private static final List<String> FACTORS = List.of(
      "1B", "2B", "3A", "3B", "4A", "4B", "5A", "6A", "7A", "10A", "14A", "16A", "17A", "20");

  private final XmlFile xml;
  private final ReturnYear year;
  private int reviewed;

  CinEpisodes(XmlFile xml, ReturnYear year) {
    this.xml = xml;
    this.year = year;
  }

  /** An episode of need and how the return deviates from it. */
  record Episode(Need need, Optional<Deviation> deviation) {
    LocalDate referred() {
      var off = deviation.equals(Optional.of(Deviation.OTHER_DATE)) ? DAYS_OFF : 0;
      return need.span().from().minusDays(off);
    }

    boolean isShownOpen() {
      return deviation.equals(Optional.of(Deviation.STILL_OPEN));
    }
  }

  void write(Episode episode, List<Protection> plans, Dice dice) {
    var need = episode.need();
    var closed = episode.isShownOpen() ? Optional.<LocalDate>empty() : year.endOf(need.span());
    var brief = need.closeReason().equals("RC8") && need.span().days() < BRIEF;
    xml.begin("CINdetails");
    xml.text("CINreferralDate", episode.referred().toString())
        .text("ReferralSource", need.source())
        .text("PrimaryNeedCode", need.code())
        .text("CINclosureDate", text(closed))
        .text("ReasonForClosure", closed.isPresent() ? need.closeReason() : "");
    writeAssessment(need.span(), dice);
    for (var plan : need.plans()) {
      if (plan.hasBegun(year.last())) {
        xml.begin("CINPlanDates")
            .text("CINPlanStartDate", plan.from().toString())
            .text("CINPlanEndDate", episode.isShownOpen() ? "" : text(year.endOf(plan)))
            .end();
      }
    }
    writeEnquiry(need, plans, dice);
    xml.text("ReferralNFA", closed.isPresent() && brief ? "1" : "0");
    plans.forEach(this::writeProtection);
    writePreProceedings(plans, dice);
    xml.end();
  }

  /** An episode of which nothing is known but that it is open. */
  void writeOpen(LocalDate referred) {
    xml.begin("CINdetails")
        .text("CINreferralDate", referred.toString())
        .text("ReferralSource", "3F")
        .text("PrimaryNeedCode", "N1")
        .text("ReferralNFA", "0")
        .end();
  }

  private void writeAssessment(Span span, Dice dice) {
    var began = span.from().plusDays(dice.between(1, 10));
    var authorised = began.plusDays(dice.between(20, DAYS_FOR_ASSESSMENT));
    var first = dice.pick(FACTORS);
    var second = dice.pick(FACTORS);
    if (!span.covers(began) || began.isAfter(year.last())) {
      return;
    }
    xml.begin("Assessments").text("AssessmentActualStartDate", began.toString());
    if (!authorised.isAfter(year.last())) {
      xml.text("AssessmentInternalReviewDate", began.plusDays(10).toString());
      xml.text("AssessmentAuthorisationDate", authorised.toString())
          .begin("FactorsIdentifiedAtAssessment")
          .text("AssessmentFactors", first)
          .text("AssessmentFactors", second.equals(first) ? "" : second)
          .end();
    }
    xml.end();
  }

  private void writeEnquiry(Need need, List<Protection> plans, Dice dice) {
    for (var plan : plans) {
      var began = plan.span().from().minusDays(14);
      xml.begin("Section47")
          .text("S47ActualStartDate", began.toString())
          .text("InitialCPCtarget", began.plusDays(DAYS_UNTIL_CONFERENCE).toString())
          .text("DateOfInitialCPC", plan.span().from().toString())
          .text("ICPCnotRequired", "0")
          .end();
    }
    var asked = need.span().from().plusDays(5);
    if (dice.chance(0.08) && plans.isEmpty() && !asked.isAfter(year.last())) {
      xml.begin("Section47")
          .text("S47ActualStartDate", asked.toString())
          .text("ICPCnotRequired", "1")
          .end();
    }
  }

  /** Some systems put all dates into one block of reviews, some make a block of each: here every second plan with several. */
  private void writeProtection(Protection plan) {
    xml.begin("ChildProtectionPlans")
        .text("CPPstartDate", plan.span().from().toString())
        .text("CPPendDate", text(year.endOf(plan.span())))
        .text("InitialCategoryOfAbuse", plan.category())
        .text("LatestCategoryOfAbuse", plan.category())
        .text("NumberOfPreviousCPP", "0");
    var reviews = reviews(plan.span());
    if (reviews.size() > 1) {
      reviewed++;
    }
    if (reviewed % 2 == 1) {
      reviews.forEach(review ->
          xml.begin("Reviews").text("CPPreviewDate", review.toString()).end());
    } else if (!reviews.isEmpty()) {
      xml.begin("Reviews");
      reviews.forEach(review -> xml.text("CPPreviewDate", review.toString()));
      xml.end();
    }
    xml.end();
  }

  private List<LocalDate> reviews(Span span) {
    List<LocalDate> reviews = new ArrayList<>();
    var on = span.from().plusDays(DAYS_UNTIL_FIRST_REVIEW);
    while (span.covers(on) && !on.isAfter(year.last())) {
      reviews.add(on);
      on = on.plusDays(DAYS_BETWEEN_REVIEWS);
    }
    return reviews;
  }

  /** The block that came with 2026 and that not every schema of that year knows. */
  private void writePreProceedings(List<Protection> plans, Dice dice) {
    for (var plan : plans) {
      var began = plan.span().from().plusDays(60);
      if (dice.chance(0.1) && !began.isAfter(year.last())) {
        xml.begin("PreProceedingsandFGDM")
            .text("PPStartDate", began.toString())
            .text("LBPSentDate", began.plusDays(3).toString())
            .text("ReviewMeetingsCount", "1")
            .end();
      }
    }
  }

  private static String text(Optional<LocalDate> date) {
    return date.map(LocalDate::toString).orElse("");
  }
}
