package org.trivet.synthetic.extract;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trivet.synthetic.extract.Card.Part;
import org.trivet.synthetic.population.HealthStory.Contact;
import org.trivet.synthetic.population.HealthStory.Referral;

/** The eight tables of a Community Services Data Set submission that the contract knows, with the data dictionary's names of columns. */
final class CsdsTables {
  private static final String PROVIDER = "ZZX1";
  private static final String PROVIDED_BY = "ORGANISATION IDENTIFIER (CODE OF PROVIDER)";
  private static final String ATTENDED = "56";

  private final CsvFile headers;
  private final CsvFile patients;
  private final CsvFile referrals;
  private final CsvFile services;
  private final CsvFile clocks;
  private final CsvFile contacts;
  private final CsvFile activities;
  private final CsvFile assessments;
  private final Inbox inbox;
  private final LocalDate month;

  CsdsTables(Inbox inbox, LocalDate month) {
    this.inbox = inbox;
    this.month = month;
    this.headers = file(
        "CYP000Header",
        "DATA SET VERSION NUMBER;" + PROVIDED_BY
            + ";ORGANISATION IDENTIFIER (CODE OF SUBMITTING ORGANISATION);REPORTING PERIOD START DATE;REPORTING PERIOD END DATE;DATE AND TIME DATA SET CREATED");
    this.patients = file(
        "CYP001MPI",
        "LOCAL PATIENT IDENTIFIER (EXTENDED);NHS NUMBER;NHS NUMBER STATUS INDICATOR CODE;PERSON BIRTH DATE;POSTCODE OF USUAL ADDRESS;PERSON STATED GENDER CODE;ETHNIC CATEGORY;LOOKED AFTER CHILD INDICATOR;PERSON DEATH DATE;"
            + PROVIDED_BY);
    this.referrals = file(
        "CYP101Referral",
        "SERVICE REQUEST IDENTIFIER;LOCAL PATIENT IDENTIFIER (EXTENDED);REFERRAL REQUEST RECEIVED DATE;SOURCE OF REFERRAL FOR COMMUNITY;PRIORITY TYPE CODE;PRIMARY REASON FOR REFERRAL (COMMUNITY CARE);SERVICE DISCHARGE DATE;"
            + PROVIDED_BY);
    this.services = file(
        "CYP102ServiceTypeReferredTo",
        "SERVICE REQUEST IDENTIFIER;SERVICE OR TEAM TYPE REFERRED TO (COMMUNITY CARE);REFERRAL CLOSURE DATE;REFERRAL REJECTION DATE;REFERRAL CLOSURE REASON;REFERRAL REJECTION REASON;"
            + PROVIDED_BY);
    this.clocks = file(
        "CYP104RTT",
        "SERVICE REQUEST IDENTIFIER;WAITING TIME MEASUREMENT TYPE (COMMUNITY CARE);REFERRAL TO TREATMENT PERIOD START DATE;REFERRAL TO TREATMENT PERIOD END DATE;REFERRAL TO TREATMENT PERIOD STATUS;"
            + PROVIDED_BY);
    this.contacts = file(
        "CYP201CareContact",
        "CARE CONTACT IDENTIFIER;SERVICE REQUEST IDENTIFIER;CARE CONTACT DATE;CONSULTATION MECHANISM (COMMUNITY CARE);ATTENDANCE STATUS;CLINICAL CONTACT DURATION OF CARE CONTACT;"
            + PROVIDED_BY);
    this.activities = file(
        "CYP202CareActivity",
        "CARE ACTIVITY IDENTIFIER;CARE CONTACT IDENTIFIER;COMMUNITY CARE ACTIVITY TYPE CODE;"
            + PROVIDED_BY);
    this.assessments = file(
        "CYP612CodedAssessmentContact",
        "CARE ACTIVITY IDENTIFIER;CODED ASSESSMENT TOOL TYPE (SNOMED CT);PERSON SCORE;"
            + PROVIDED_BY);
  }

  /** A referral as the submission states it. */
  record Sent(String id, Referral referral, LocalDate received, Optional<LocalDate> closed) {}

  private CsvFile file(String table, String columns) {
    return inbox.csv(
        inbox.file(0, CsdsExtract.FEED, table + "_" + month + ".csv"),
        Arrays.asList(columns.split(";", -1)),
        Set.of());
  }

  void header(LocalDate first, LocalDate last) {
    headers.row(
        "1.6",
        PROVIDER,
        PROVIDER,
        first.toString(),
        last.toString(),
        last.plusDays(12) + "T09:00:00");
  }

  void patient(Listing listing, Card card) {
    patients.row(
        listing.localId(),
        card.get(Part.NHS_NUMBER),
        card.get(Part.NHS_STATUS),
        card.get(Part.BORN),
        card.get(Part.POSTCODE),
        CsdsExtract.gender(card),
        listing.person().life().background().nhsCode(),
        listing.person().stories().care().isLookedAfterOn(month) ? "Y" : "N",
        "",
        PROVIDER);
  }

  void referral(Listing listing, Sent sent) {
    var referral = sent.referral();
    var closed = sent.closed().map(LocalDate::toString).orElse("");
    referrals.row(
        sent.id(),
        listing.localId(),
        sent.received().toString(),
        referral.source(),
        sent.id().endsWith("7") ? "2" : "1",
        "",
        closed,
        PROVIDER);
    var rejected = referral.closureReason().equals("REJECTED");
    services.row(
        sent.id(),
        referral.team().name(),
        rejected ? "" : closed,
        rejected ? closed : "",
        closed.isEmpty() || rejected ? "" : referral.closureReason(),
        closed.isEmpty() || !rejected ? "" : referral.closureReason(),
        PROVIDER);
  }

  /** The clock runs from the referral to the first contact that was attended. */
  void clock(String id, Referral referral, LocalDate last) {
    var stopped = referral.contacts().stream()
        .filter(contact -> ATTENDED.contains(contact.attendance()))
        .map(Contact::on)
        .filter(on -> !on.isAfter(last))
        .min(LocalDate::compareTo);
    clocks.row(
        id,
        "01",
        referral.span().from().toString(),
        stopped.map(LocalDate::toString).orElse(""),
        stopped.isPresent() ? "30" : "20",
        PROVIDER);
  }

  void contact(String id, String referral, Contact contact) {
    contacts.row(
        id,
        referral,
        contact.on().toString(),
        contact.medium(),
        contact.attendance(),
        "45",
        PROVIDER);
    if (ATTENDED.contains(contact.attendance())) {
      activities.row(List.of("Y" + id, id, "01", PROVIDER));
      if (id.endsWith("1")) {
        assessments.row("Y" + id, "made-up-tool", Integer.toString(id.length() * 3), PROVIDER);
      }
    }
  }
}
