package org.trivet.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.contract.Contracts;
import org.trivet.contract.FeedContract;
import org.trivet.contract.Policy;
import org.trivet.contract.Reaction;
import org.trivet.ledger.Arrival;
import org.trivet.ledger.Verdict;

class BadFilesTest {
  private static final String EHC = "education/ehc-cases";
  private static final String FHIR = "health/fhir-patients";

  @TempDir
  Path folder;

  private LandingHouse house;

  @BeforeEach
  void open() {
    house = new LandingHouse(folder);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Extract requests() {
    return house
        .extract("ehc_requests")
        .row("request_id=R1", "person_id=1001", "received_date=2026-01-05")
        .row("request_id=R2", "person_id=1002", "received_date=2026-02-05");
  }

  private String withAWorkerColumn() {
    return requests().text().replace("exported\n", "exported,worker\n").replace(",\n", ",,\n");
  }

  private Extract persons() {
    return house
        .extract("ehc_persons")
        .row(
            "person_id=1001",
            "surname=Khan",
            "forename=Amina",
            "birth_date=2014-03-09",
            "extract_date=2026-11-19");
  }

  /** Lands a file that is expected to be turned away, and gives the reason. */
  private String reasonFor(String feed, String name, String text) {
    Extract.write(house.receives(feed).resolve(name), text);
    return reason(house.land().sentences().isEmpty() ? "" : feed);
  }

  private String reason(String feed) {
    assertThat(house.arrivals())
        .filteredOn(arrival -> arrival.feed().equals(feed))
        .extracting(Arrival::verdict)
        .containsExactly(Verdict.QUARANTINED);
    assertThat(LandingTest.filesUnder(house.home.resolve("landing"))).isEmpty();
    var arrival = house.arrivals().get(0);
    var kept = house.home.resolve(arrival.file().path());
    assertThat(kept).exists();
    var reason = arrival.reason().orElseThrow();
    assertThat(kept.resolveSibling(kept.getFileName() + ".reason.txt"))
        .hasContent(reason + System.lineSeparator());
    return reason;
  }

  @Test
  void anEmptyFileIsQuarantined() {
    assertThat(reasonFor(EHC, "persons.csv", ""))
        .isEqualTo(
            "File persons.csv is empty. It is in quarantine and what the feed held last night still stands; ask example-council-sen to send it again.");
  }

  @Test
  void aPersonListWithoutPersonsIsQuarantined() {
    assertThat(reasonFor(EHC, "persons.csv", house.extract("ehc_persons").text()))
        .startsWith("File persons.csv has the header of ehc_persons and not one row");
  }

  @Test
  void aFileOfAnotherFeedIsQuarantinedAndItsFeedIsNamed() {
    var provided = house
        .extract("health_contacts")
        .row("contact_id=C1", "referral_id=F1", "local_patient_id=P1", "contact_date=2026-11-18");

    assertThat(reasonFor(EHC, "requests.csv", provided.text()))
        .isEqualTo(
            "File requests.csv arrived as education/ehc-cases, but its columns are those of health_contacts of feed health/provider. It is in quarantine and nothing of it was loaded; ask example-council-sen whether it was put into the wrong folder.");
  }

  @Test
  void aFileOfAnotherFormatIsQuarantinedAndItsFeedIsNamed() {
    assertThat(reasonFor(EHC, "persons.csv", "{\"resourceType\":\"Patient\",\"id\":\"a1\"}\n"))
        .contains("its columns are those of fhir_patients of feed health/fhir-patients");
  }

  @Test
  void aFileWithoutAHeaderIsQuarantinedWithoutShowingItsFirstRow() {
    assertThat(reasonFor(
            EHC, "persons.csv", "1001,Khan,Amina,2014-03-09\n1002,Bright,Tom,2010-07-01\n"))
        .contains("is like no table of education/ehc-cases")
        .doesNotContain("Khan")
        .doesNotContain("2014-03-09");
  }

  @Test
  void aCsvFileThatWasCutOffIsQuarantinedWithItsLine() {
    var whole = requests().text();

    assertThat(reasonFor(EHC, "requests.csv", whole.substring(0, whole.length() - 14)))
        .contains("the file ends in the middle of line 3: it was cut off on the way");
  }

  @Test
  void aCsvFileWithAnOpenQuoteIsQuarantinedWithItsLine() {
    assertThat(reasonFor(
            EHC, "requests.csv", requests().text() + "R3,\"1003,2026-01-01\nR4,1004,,,,,\n"))
        .contains("after line 3", "a quote is out of place or was never closed");
  }

  @Test
  void anNdjsonFileThatWasCutOffIsQuarantinedWithItsLine() {
    assertThat(
            reasonFor(
                FHIR,
                "Patient.000.ndjson",
                "{\"resourceType\":\"Patient\",\"id\":\"a1\"}\n{\"resourceType\":\"Patient\",\"id\":\"a2\",\"bir"))
        .contains("the file ends in the middle of line 2");
  }

  @Test
  void anotherResourceTypeIsQuarantined() {
    assertThat(reasonFor(
            FHIR, "Patient.000.ndjson", "{\"resourceType\":\"Immunization\",\"id\":\"a1\"}\n"))
        .contains("is like no table of health/fhir-patients");
  }

  @Test
  void bytesThatAreNoTextAreQuarantined() throws IOException {
    var file = house.receives(FHIR).resolve("Patient.000.ndjson");
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[] {(byte) 0x80, (byte) 0xFF, 0, 1, 2, (byte) 0xFE});
    house.land();

    assertThat(reason(FHIR)).contains("none of the agreed encodings");
  }

  @Test
  void aRenamedColumnIsQuarantinedWithTheContractChangeThatWouldAcceptIt() {
    var renamed = persons().renaming("dob", "date_of_birth");

    assertThat(reasonFor(EHC, "persons.csv", renamed.text()))
        .contains("lacks dob, which ehc_persons must have, and has unknown date_of_birth")
        .contains("last night's ehc_persons still stands")
        .contains(
            "put into jobs/feeds/education/ehc-cases, table ehc_persons: - {name: birth_date, written: [dob, date_of_birth], type: date}");
  }

  @Test
  void aNewColumnIsLoudAndTakenWhereThePolicyOnlyWarns() {
    Extract.write(house.receives(EHC).resolve("requests.csv"), withAWorkerColumn());

    var report = house.land();

    assertThat(house.verdicts()).containsExactly(Verdict.NEW);
    assertThat(report.sentences())
        .anySatisfy(
            sentence -> assertThat(sentence)
                .startsWith(
                    "File requests.csv was taken as ehc_requests although it has unknown columns, which were left out: worker."));
    assertThat(report.findings())
        .extracting(finding -> finding.rule() + " " + finding.column())
        .containsExactly("unknown-column worker");
  }

  @Test
  void aNewColumnIsQuarantinedWhereThePolicyStops() {
    house.with(withPolicy(new Policy(Reaction.STOP, Reaction.STOP, Reaction.WARN, Reaction.WARN)));
    assertThat(reasonFor(EHC, "requests.csv", withAWorkerColumn()))
        .contains("has columns that ehc_requests does not know: worker.");
  }

  @Test
  void aMendedContractIsAllItTakesToTryARefusedFileAgain() {
    house.with(withPolicy(new Policy(Reaction.STOP, Reaction.STOP, Reaction.WARN, Reaction.WARN)));
    reasonFor(EHC, "requests.csv", withAWorkerColumn());
    house.theNextDay().land();
    assertThat(house.arrivals()).isEmpty();

    house.theNextDay().with(withPolicy(Policy.DEFAULT)).land();

    assertThat(house.verdicts()).containsExactly(Verdict.NEW);
  }

  private Contracts withPolicy(Policy policy) {
    return new Contracts(
        house.contracts().feeds().stream()
            .map(feed -> new FeedContract(
                feed.feed(),
                feed.title(),
                feed.agency(),
                feed.sender(),
                feed.format(),
                feed.cadence(),
                feed.promised(),
                policy,
                feed.gate(),
                feed.tables()))
            .toList(),
        house.contracts().agreements());
  }

  @Test
  void oneBadFileDoesNotKeepItsSetBack() {
    var inbox = house.receives(EHC);
    requests().into(inbox.resolve("requests.csv"));
    Extract.write(inbox.resolve("plans.csv"), "");

    house.land();

    assertThat(house.verdicts()).containsExactlyInAnyOrder(Verdict.NEW, Verdict.QUARANTINED);
  }

  @Test
  void twoPeriodsInOneCensusHeaderAreQuarantined() {
    var headers = house
        .extract("census_headers")
        .row(
            "school_census_id=1",
            "native_id=1",
            "term=SPR",
            "year=2026",
            "reference_date=2026-01-15")
        .row(
            "school_census_id=2",
            "native_id=2",
            "term=SUM",
            "year=2026",
            "reference_date=2026-05-15");

    assertThat(reasonFor("education/school-census", "x_schoolcensus.csv", headers.text()))
        .contains("names 2 periods (2026-SPR, 2026-SUM)");
  }

  @Test
  void aFileInLatin1IsTakenWhereTheContractAllowsIt() throws IOException {
    var file = house.receives(EHC).resolve("persons.csv");
    Files.createDirectories(file.getParent());
    Files.write(
        file,
        persons()
            .row("person_id=1003", "surname=Müller", "forename=Zoë", "extract_date=2026-11-19")
            .text()
            .getBytes(StandardCharsets.ISO_8859_1));

    house.land();

    assertThat(house.verdicts()).containsExactly(Verdict.NEW);
  }
}
