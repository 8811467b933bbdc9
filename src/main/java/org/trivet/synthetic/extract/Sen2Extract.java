package org.trivet.synthetic.extract;

import java.time.LocalDate;
import java.util.List;
import org.trivet.synthetic.extract.Card.Part;
import org.trivet.synthetic.population.Setting;

/**
 * The SEN2 return as COLLECT exports it and as the case system uploads it, made from the EHC case system for census day and the calendar
 * year before: a person's row here, {@link Sen2Cases} the rest.
 */
final class Sen2Extract implements Extract {
  static final String FEED = "education/sen2";
  private static final double HAS_LEARNER_NUMBER = 14.5;
  private static final double SCHOOL_AGE = 6;
  private static final long SCRAMBLE = 0x5DEECE66DL;

  private final Setting setting;
  private final ReturnWatcher watcher;
  private final Sen2Table persons;
  private final Sen2Cases cases;

  Sen2Extract(Inbox inbox, ReturnWatcher watcher) {
    this.setting = inbox.setting();
    this.watcher = watcher;
    var forms = Sen2Forms.of(inbox);
    writeHeader(
        forms.blade(
            "sen2",
            "collection,year,referencedate,sourcelevel,lea,softwarecode,release,serialno,datetime,dmo,dco,dsco"));
    this.persons = new Sen2Table(
        forms,
        "SEN2/Person",
        "Surname,Forename,PersonBirthDate,Sex,Ethnicity,PostCode,UPN,UniqueLearnerNumber,UPNunknown");
    this.cases = new Sen2Cases(forms, watcher);
  }

  private void writeHeader(BladeTable headers) {
    var day = setting.censusDay();
    headers.row(
        "SEN2",
        1,
        List.of(
            "SEN2",
            Integer.toString(day.getYear()),
            CensusExtract.blade(day),
            "L",
            BladeTable.AUTHORITY,
            "Example EHC",
            "1.3",
            "1",
            CensusExtract.blade(day.plusDays(40)),
            "1",
            "1",
            "1"));
  }

  @Override
  public Source source() {
    return Source.EHC;
  }

  @Override
  public void write(Listing listing) {
    if (!listing.isMain()) {
      return;
    }
    var id = personId(listing);
    if (cases.write(listing, id)) {
      var card = listing.on(0).orElseThrow();
      persons.row(id, 1, person(listing, card));
      watcher.returned(listing, card);
    }
  }

  private List<Object> person(Listing listing, Card card) {
    var age = listing.person().birth().ageOn(setting.censusDay());
    return List.of(
        "SEN2",
        card.get(Part.SURNAME),
        card.get(Part.FORENAME),
        LocalDate.parse(card.get(Part.BORN)),
        card.get(Part.SEX),
        listing.person().life().background().dfeCode(),
        card.get(Part.POSTCODE),
        card.get(Part.UPN),
        age > HAS_LEARNER_NUMBER ? listing.identity().uln() : "",
        card.has(Part.UPN) ? "" : age < SCHOOL_AGE ? "UN1" : "UN8");
  }

  /** A number of this export, twelve hexadecimal digits; next year's is another. */
  private static String personId(Listing listing) {
    var mixed = (listing.identity().number() + 1) * SCRAMBLE;
    return Long.toHexString(0x1000000000000L | (mixed & 0xFFFFFFFFFFFFL)).substring(1);
  }
}
