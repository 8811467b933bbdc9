package org.trivet.synthetic.extract;

import java.time.LocalDate;
import java.util.List;
import org.trivet.synthetic.extract.Card.Part;
import org.trivet.synthetic.population.Dice;
import org.trivet.synthetic.population.Schooling;
import org.trivet.synthetic.population.Setting;

/** Monthly lists that hang on social care's persons: traced NHS numbers, the virtual school, short breaks. */
final class CareListsExtract implements Extract {
  private static final double TRACED = 0.88;
  private static final double ELSEWHERE = 0.4;
  private static final double HAS_BREAKS = 0.45;
  private static final int SCHOOL_ENDS = 18;
  private static final List<String> SERVICES =
      List.of("OVERNIGHT", "FAMILY", "DAY", "DAY", "SITTING", "HOLIDAY", "BEFRIENDING");

  private final Setting setting;
  private final CsvFile traces;
  private final CsvFile virtualSchool;
  private final CsvFile shortBreaks;

  CareListsExtract(Inbox inbox) {
    this.setting = inbox.setting();
    this.traces = inbox.monthly(
        "social-care/pds-trace",
        "pds_trace_result",
        "UNIQUE_REFERENCE,ERROR_SUCCESS_CODE,MATCHED_NHS_NO,NHS_NUMBER_STATUS,MATCHED_ALGORITHM_INDICATOR,MATCHED_CONFIDENCE_PERCENTAGE,AS_AT_DATE,SENSITIVITY_FLAG");
    this.virtualSchool = inbox.monthly(
        "education/virtual-school",
        "virtual_school",
        "person_id,upn,year_group,urn,school_la,placed_out_of_area,sen_provision,primary_need,pep_date,as_at");
    this.shortBreaks = inbox.monthly(
        "social-care/short-breaks",
        "short_breaks",
        "award_id,person_id,service,start_date,end_date,nights_a_year,hours_a_year,paid_as,annual_cost");
  }

  @Override
  public Source source() {
    return Source.SSD;
  }

  @Override
  public void write(Listing listing) {
    var card = listing.on(0);
    if (!listing.isMain() || card.isEmpty()) {
      return;
    }
    var dice = Dice.of(setting.seed(), listing.identity().number(), Dice.Stream.AREAS);
    var day = setting.night(0);
    if (listing.person().birth().isBornBy(day)) {
      traces.row(trace(listing, card.get(), dice));
    }
    if (listing.person().stories().care().isLookedAfterOn(day)) {
      pupil(listing, dice);
    }
    if (listing.person().stories().care().isInNeedForDisabilityOn(day) && dice.chance(HAS_BREAKS)) {
      shortBreaks.row(shortBreak(listing, dice));
    }
  }

  /** The service finds the number of the person as the case system wrote them down; one it can't tell apart stays blank. */
  private List<String> trace(Listing listing, Card card, Dice dice) {
    var found = dice.chance(TRACED) && card.get(Part.BORN).equals(born(listing));
    return List.of(
        listing.localId(),
        found ? "00" : "90",
        found ? listing.identity().nhsNumber() : "",
        found ? "01" : "",
        found ? "3" : "0",
        found ? "100" : "0",
        setting.night(0).minusDays(9).toString(),
        "");
  }

  private static String born(Listing listing) {
    return listing.person().birth().date().toString();
  }

  private void pupil(Listing listing, Dice dice) {
    var day = setting.night(0);
    var schoolAge = listing.person().birth().schoolAgeOn(day);
    if (schoolAge < Clerk.SCHOOL_STARTS || schoolAge >= SCHOOL_ENDS) {
      return;
    }
    var schooling = listing.person().stories().schooling();
    var away = !schooling.isOnCensus() && dice.chance(ELSEWHERE * 2);
    virtualSchool.row(
        listing.localId(),
        listing.identity().upn(),
        Integer.toString(Math.min(14, Math.max(1, schoolAge - 4))),
        urn(schooling),
        away ? "301" : "948",
        away ? "Y" : "N",
        schooling.provision().code(),
        schooling.needs().isEmpty() ? "" : schooling.needs().get(0),
        dice.day(day.minusDays(150), day).toString(),
        day.toString());
  }

  private static String urn(Schooling schooling) {
    return schooling.enrolments().isEmpty()
        ? ""
        : schooling.enrolments().get(0).school().urn();
  }

  private List<String> shortBreak(Listing listing, Dice dice) {
    var service = dice.pick(SERVICES);
    var nights = service.equals("OVERNIGHT") || service.equals("FAMILY") ? dice.between(6, 48) : 0;
    LocalDate began = setting.night(0).minusDays(dice.between(30, 900));
    return List.of(
        "K" + listing.localId().substring(1),
        listing.localId(),
        service,
        began.toString(),
        "",
        Integer.toString(nights),
        nights > 0 ? "" : Integer.toString(dice.between(20, 200)),
        dice.chance(0.3) ? "DP" : "COMMISSIONED",
        Long.toString(Math.round(dice.around(4200, 0.6))));
  }
}
