package org.trivet.synthetic.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.trivet.synthetic.extract.Card.Part;
import org.trivet.synthetic.extract.CsvFile.Defect;
import org.trivet.synthetic.extract.Listing.Role;
import org.trivet.synthetic.population.Dice;
import org.trivet.synthetic.population.Person;

/** Social care's nightly snapshot of persons, addresses and other agencies' numbers; {@link SsdCaseTables} writes their episodes. */
final class SsdExtract implements Extract {
  private static final double HOLDS_UPN = 0.75;

  private final Inbox inbox;
  private final ErrorModel errors;
  private final List<CsvFile> persons;
  private final List<CsvFile> addresses;
  private final List<CsvFile> identifiers;
  private final SsdCaseTables cases;

  SsdExtract(Inbox inbox, ErrorModel errors) {
    this.inbox = inbox;
    this.errors = errors;
    var defects = errors.hasDefects() ? Set.of(Defect.LATIN_1) : Set.<Defect>of();
    this.persons = inbox.nightly(
        Source.SSD,
        "ssd_person",
        header(
            "pers_person_id,pers_legacy_id,pers_forename,pers_surname,pers_sex,pers_gender,pers_ethnicity,pers_dob,"
                + "pers_expected_dob,pers_death_date,pers_common_child_id,pers_upn_unknown,pers_send_flag,pers_is_mother,pers_nationality"),
        defects);
    this.addresses = inbox.nightly(
        Source.SSD,
        "ssd_address",
        header(
            "addr_table_id,addr_person_id,addr_address_type,addr_address_start_date,addr_address_end_date,"
                + "addr_address_postcode,addr_address_json"),
        Set.of());
    this.identifiers = inbox.nightly(
        Source.SSD,
        "ssd_linked_identifiers",
        header(
            "link_table_id,link_person_id,link_identifier_type,link_identifier_value,link_valid_from_date,link_valid_to_date"),
        Set.of());
    this.cases = new SsdCaseTables(inbox);
  }

  static List<String> header(String columns) {
    return List.of(columns.split(",", -1));
  }

  @Override
  public Source source() {
    return Source.SSD;
  }

  @Override
  public void write(Listing listing) {
    var dice = Dice.of(inbox.setting().seed(), listing.identity().number() + 7, Dice.Stream.SSD);
    var twice = errors.happens(Slip.ROW_TWICE, Source.SSD, dice);
    var holdsUpn = dice.chance(HOLDS_UPN);
    for (var night = 0; night < persons.size(); night++) {
      var card = listing.on(night);
      if (card.isPresent()) {
        var row = person(listing, card.get());
        persons.get(night).row(row);
        if (twice) {
          persons.get(night).row(row);
        }
        writeAddress(listing, card.get(), night);
        if (holdsUpn && card.get().has(Part.UPN)) {
          identifiers
              .get(night)
              .row(
                  "K" + listing.localId(),
                  listing.localId(),
                  "Unique Pupil Number",
                  card.get().get(Part.UPN),
                  "",
                  "");
        }
        cases.write(listing, night);
      }
    }
  }

  private List<String> person(Listing listing, Card card) {
    var born = card.get(Part.BORN);
    return List.of(
        listing.localId(),
        "",
        name(card.get(Part.FORENAME)),
        name(card.get(Part.SURNAME)),
        card.get(Part.SEX),
        "",
        listing.person().life().background().dfeCode(),
        born,
        card.get(Part.EXPECTED),
        "",
        card.get(Part.NHS_NUMBER),
        card.has(Part.UPN) ? "" : "UN1",
        sendFlag(listing),
        "",
        "");
  }

  private String sendFlag(Listing listing) {
    var hasPlan = listing.isMain()
        && listing.person().stories().ehc().hasPlanOn(inbox.setting().night(0));
    return hasPlan ? "Y" : "N";
  }

  /** The case system prints Latin-1, so other letters lose their marks. */
  private String name(String name) {
    return errors.hasDefects() ? Misspelling.latin(name) : name;
  }

  private void writeAddress(Listing listing, Card card, int night) {
    if (listing.role() == Role.FORMER) {
      return;
    }
    var person = listing.person();
    var held = card.get(Part.POSTCODE).replace(" ", "");
    addresses
        .get(night)
        .row(
            "D" + listing.localId() + "1",
            listing.localId(),
            "HOME",
            since(person, held, night),
            "",
            held,
            "");
    person
        .life()
        .home()
        .move()
        .filter(
            move -> knows(person, held) && !move.on().isAfter(inbox.setting().night(night)))
        .ifPresent(move -> addresses
            .get(night)
            .row(
                "D" + listing.localId() + "2",
                listing.localId(),
                "HOME",
                "",
                move.on().toString(),
                move.fromPostcode().replace(" ", ""),
                ""));
  }

  private static boolean knows(Person person, String held) {
    return held.equals(person.life().home().postcode().replace(" ", ""));
  }

  private String since(Person person, String held, int night) {
    return person
        .life()
        .home()
        .move()
        .filter(
            move -> knows(person, held) && !move.on().isAfter(inbox.setting().night(night)))
        .map(move -> move.on())
        .map(LocalDate::toString)
        .orElse("");
  }
}
