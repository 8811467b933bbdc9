package org.trivet.synthetic.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trivet.synthetic.extract.Card.Part;
import org.trivet.synthetic.population.HealthStory.Referral;
import org.trivet.synthetic.population.Setting;

/** The community provider's nightly changes: patients, referrals, contacts. Its system prints surnames in capitals. */
final class ProviderExtract implements Extract {
  private static final int YEARS_OF_CONTACTS = 4;

  private final Setting setting;
  private final DeltaTable patients;
  private final DeltaTable referrals;
  private final DeltaTable contacts;

  ProviderExtract(Inbox inbox) {
    this.setting = inbox.setting();
    this.patients = new DeltaTable(
        inbox,
        "patients",
        SsdExtract.header(
            "local_patient_id,nhs_number,nhs_number_status,surname,forename,birth_date,sex,postcode,ethnic_category,gp_practice,"
                + "death_date,birth_order"));
    this.referrals = new DeltaTable(
        inbox,
        "referrals",
        SsdExtract.header(
            "referral_id,local_patient_id,received_date,team_type,priority,reason,source,discharge_date,closure_reason,status"));
    this.contacts = new DeltaTable(
        inbox,
        "contacts",
        SsdExtract.header(
            "contact_id,referral_id,local_patient_id,contact_date,attendance_status,medium"));
  }

  @Override
  public Source source() {
    return Source.PROVIDER;
  }

  @Override
  public void write(Listing listing) {
    patients.write(night -> listing.on(night).map(card -> patient(listing, card)));
    if (!listing.isMain()) {
      return;
    }
    var number = 0;
    for (var referral : listing.person().stories().health().referrals()) {
      number++;
      var id = "Q" + listing.localId().substring(1) + number;
      if (!referral.span().from().isAfter(setting.lastNight())) {
        referrals.write(
            night -> listing.on(night).flatMap(card -> row(listing, referral, id, night)));
        writeContacts(listing, referral, id);
      }
    }
  }

  private List<String> patient(Listing listing, Card card) {
    var person = listing.person();
    return List.of(
        listing.localId(),
        card.get(Part.NHS_NUMBER),
        card.get(Part.NHS_STATUS),
        card.get(Part.SURNAME).toUpperCase(Locale.ROOT),
        card.get(Part.FORENAME),
        card.get(Part.BORN),
        card.get(Part.SEX).equals("M") ? "1" : "2",
        card.get(Part.POSTCODE),
        person.life().background().nhsCode(),
        person.stories().health().practice(),
        "",
        person.birth().order() > 0 ? Integer.toString(person.birth().order()) : "");
  }

  private Optional<List<String>> row(Listing listing, Referral referral, String id, int night) {
    var day = setting.night(night);
    if (!referral.span().hasBegun(day)) {
      return Optional.empty();
    }
    var ended = referral.span().endKnownOn(day);
    List<String> row = new ArrayList<>(List.of(
        id,
        listing.localId(),
        referral.span().from().toString(),
        referral.team().name(),
        id.endsWith("7") ? "2" : "1",
        "",
        referral.source()));
    row.add(ended.map(LocalDate::toString).orElse(""));
    row.add(ended.isPresent() ? referral.closureReason() : "");
    row.add(status(referral, ended));
    return Optional.of(row);
  }

  private static String status(Referral referral, Optional<LocalDate> ended) {
    if (ended.isEmpty()) {
      return "OPEN";
    }
    return referral.closureReason().equals("REJECTED") ? "REJECTED" : "CLOSED";
  }

  private void writeContacts(Listing listing, Referral referral, String id) {
    var earliest = setting.night(0).minusYears(YEARS_OF_CONTACTS);
    var number = 0;
    for (var contact : referral.contacts()) {
      number++;
      if (contact.on().isBefore(earliest) || contact.on().isAfter(setting.lastNight())) {
        continue;
      }
      var row = List.of(
          "X" + id.substring(1) + "-" + number,
          id,
          listing.localId(),
          contact.on().toString(),
          contact.attendance(),
          contact.medium());
      contacts.write(night ->
          contact.on().isAfter(setting.night(night)) || listing.on(night).isEmpty()
              ? Optional.empty()
              : Optional.of(row));
    }
  }
}
