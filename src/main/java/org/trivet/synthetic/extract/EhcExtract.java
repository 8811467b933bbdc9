package org.trivet.synthetic.extract;

import java.util.List;
import java.util.Set;
import org.trivet.synthetic.extract.Card.Part;
import org.trivet.synthetic.extract.CsvFile.Defect;
import org.trivet.synthetic.population.Dice;
import org.trivet.synthetic.population.EhcStory.Placement;

/** The EHC case system's nightly snapshot of persons; {@link EhcCaseTables} writes their cases. */
final class EhcExtract implements Extract {
  private final Inbox inbox;
  private final ErrorModel errors;
  private final List<CsvFile> persons;
  private final EhcCaseTables cases;

  EhcExtract(Inbox inbox, ErrorModel errors) {
    this.inbox = inbox;
    this.errors = errors;
    this.persons = inbox.nightly(
        Source.EHC,
        "persons",
        List.of(
            "person_id",
            "surname",
            "forename",
            "middle_names",
            "preferred_forename",
            "dob",
            "sex",
            "ethnicity",
            "postcode",
            "upn",
            "uln",
            "nhs_number",
            "nhs_status",
            "school_urn",
            "primary_need",
            "extract_date"),
        errors.hasDefects() ? Set.of(Defect.BLANK_ROWS_AT_END) : Set.of());
    this.cases = new EhcCaseTables(inbox, errors);
  }

  @Override
  public Source source() {
    return Source.EHC;
  }

  @Override
  public void write(Listing listing) {
    var dice = Dice.of(inbox.setting().seed(), listing.identity().number() + 7, Dice.Stream.EHC);
    var twice = errors.happens(Slip.ROW_TWICE, Source.EHC, dice);
    for (var night = 0; night < persons.size(); night++) {
      var card = listing.on(night);
      if (card.isPresent()) {
        var row = person(listing, card.get(), night);
        persons.get(night).row(row);
        if (twice) {
          persons.get(night).row(row);
        }
        if (listing.isMain()) {
          cases.write(listing, night);
        }
      }
    }
  }

  private List<String> person(Listing listing, Card card, int night) {
    var person = listing.person();
    var schooling = person.stories().schooling();
    var age = person.birth().ageOn(inbox.setting().night(night));
    return List.of(
        listing.localId(),
        card.get(Part.SURNAME),
        card.get(Part.FORENAME),
        card.get(Part.MIDDLE),
        card.get(Part.PREFERRED),
        card.get(Part.BORN),
        card.get(Part.SEX),
        person.life().background().dfeCode(),
        card.get(Part.POSTCODE),
        card.get(Part.UPN),
        age > 14.5 ? listing.identity().uln() : "",
        card.get(Part.NHS_NUMBER),
        card.has(Part.NHS_NUMBER) ? card.get(Part.NHS_STATUS) : "",
        schoolUrn(listing),
        schooling.needs().isEmpty() ? "" : schooling.needs().get(0),
        inbox.setting().night(night).toString());
  }

  private String schoolUrn(Listing listing) {
    var stories = listing.person().stories();
    if (stories.schooling().isOnCensus()) {
      return stories.schooling().enrolments().get(0).school().urn();
    }
    return stories.ehc().requests().stream()
        .flatMap(request -> request.plan().stream())
        .flatMap(plan -> plan.placements().stream())
        .filter(place -> place.span().covers(inbox.setting().night(0)))
        .map(Placement::urn)
        .findFirst()
        .orElse("");
  }
}
