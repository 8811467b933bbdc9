package org.trivet.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.contract.Agreements;
import org.trivet.ledger.PollOutcome;
import org.trivet.ledger.Receipt;
import org.trivet.ledger.Verdict;
import org.trivet.vocabulary.NightId;

class LandingTest {
  private static final String EHC = "education/ehc-cases";
  private static final String PROVIDER = "health/provider";
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

  private Extract persons(String date) {
    return house
        .extract("ehc_persons")
        .row(
            "person_id=1001",
            "surname=Khan",
            "forename=Amina",
            "birth_date=2014-03-09",
            "extract_date=" + date)
        .row(
            "person_id=1002",
            "surname=Bright",
            "forename=Tom",
            "birth_date=2010-07-01",
            "extract_date=" + date);
  }

  private Extract requests() {
    return house
        .extract("ehc_requests")
        .row("request_id=R1", "person_id=1001", "received_date=2026-01-05");
  }

  @Test
  void aSetOfFilesStandsInLandingWithItsReceipts() throws IOException {
    var inbox = house.receives(EHC);
    var sent = persons("2026-11-19").into(inbox.resolve("persons_2026-11-19.csv"));
    requests().into(inbox.resolve("requests_2026-11-19.csv"));

    var report = house.land();

    var receipts = house.ledger.receipts().inForce(EHC);
    assertThat(receipts).extracting(Receipt::table).containsExactly("ehc_persons", "ehc_requests");
    assertThat(receipts).allSatisfy(receipt -> {
      assertThat(receipt.period()).contains("2026-11-19");
      assertThat(receipt.sender()).isEqualTo("example-council-sen");
    });
    var landed = house.home.resolve(receipts.get(0).delivery().file().path());
    assertThat(landed).hasSameBinaryContentAs(sent);
    assertThat(landed.toString())
        .endsWith("landing/education/ehc-cases/2026-11-19/%s-persons_2026-11-19.csv"
            .formatted(receipts.get(0).sha256().substring(0, 12)));
    assertThat(receipts.get(0).delivery().file().rows()).isEqualTo(2);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(landed)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(landed.getParent())))
        .isEqualTo("rwx------");
    assertThat(landed.resolveSibling(".part")).doesNotExist();
    assertThat(report.sentences())
        .contains("education/ehc-cases from example-council-sen: 2 files arrived (2 new).")
        .contains(
            "The date of 1 file of education/ehc-cases was read from the name alone (requests_2026-11-19.csv), as no row says it.");
  }

  @Test
  void thePartsOfABulkExportStandTogetherUntilTheNextExport() throws IOException {
    var inbox = Files.createDirectories(house.receives(FHIR));
    var first = patient(inbox.resolve("Patient.000.ndjson"), "amina");
    var second = patient(inbox.resolve("Patient.001.ndjson"), "tom");
    house.land();
    assertThat(inForce(FHIR)).containsExactly("Patient.000.ndjson", "Patient.001.ndjson");

    house.theNextDay().land();
    assertThat(house.arrivals()).as("nothing new lies at the sender").isEmpty();

    Files.delete(first);
    patient(inbox.resolve("Patient.002.ndjson"), "zara");
    house.theNextDay().land();
    assertThat(second).exists();
    assertThat(inForce(FHIR)).containsExactly("Patient.001.ndjson", "Patient.002.ndjson");
  }

  private static Path patient(Path file, String id) throws IOException {
    return Files.writeString(file, "{\"resourceType\":\"Patient\",\"id\":\"%s\"}\n".formatted(id));
  }

  private List<String> inForce(String feed) {
    return house.ledger.receipts().inForce(feed).stream()
        .map(receipt -> receipt.delivery().file().originalName())
        .toList();
  }

  @Test
  void whatLiesAtTheSenderIsNotFetchedASecondTime() {
    persons("2026-11-19").into(house.receives(EHC).resolve("persons.csv"));
    house.land();

    var report = house.theNextDay().land();

    assertThat(house.arrivals()).isEmpty();
    assertThat(report.sentences())
        .contains(
            "education/ehc-cases from example-council-sen: nothing arrived; due by 2026-11-20 05:30.")
        .anySatisfy(sentence -> assertThat(sentence)
            .startsWith("LATE: ")
            .contains("ehc_persons", "last came 2026-11-19", "promised by 05:30"));
  }

  @Test
  void yesterdaysFileSentAgainIsUnchangedAndNotLate() throws IOException {
    var sent = persons("2026-11-19").into(house.receives(EHC).resolve("persons.csv"));
    house.land();
    Files.setLastModifiedTime(
        sent, FileTime.from(Files.getLastModifiedTime(sent).toInstant().plusSeconds(86_400)));

    var report = house.theNextDay().land();

    assertThat(house.verdicts()).containsExactly(Verdict.UNCHANGED);
    assertThat(house.arrivals().get(0).file().path())
        .isEqualTo(house.ledger.receipts().inForce(EHC).get(0).delivery().file().path());
    assertThat(filesUnder(house.home.resolve("landing"))).hasSize(1);
    assertThat(report.sentences())
        .noneSatisfy(sentence -> assertThat(sentence).startsWith("LATE").contains("ehc_persons"));
  }

  @Test
  void newContentForAPeriodInForceIsACorrection() {
    var inbox = house.receives(EHC);
    persons("2026-11-19").into(inbox.resolve("persons.csv"));
    house.land();
    persons("2026-11-19")
        .row(
            "person_id=1003",
            "surname=Okafor",
            "forename=Ada",
            "birth_date=2012-02-02",
            "extract_date=2026-11-19")
        .into(inbox.resolve("persons_corrected.csv"));

    house.theNextDay().land();

    assertThat(house.verdicts()).containsExactly(Verdict.CORRECTION);
    assertThat(house.ledger.receipts().inForce(EHC))
        .extracting(receipt -> receipt.delivery().file().rows())
        .containsExactly(3L);
  }

  @Test
  void aSourceThatIsNotThereStopsNoOther() {
    house.from(PROVIDER, "file:" + folder.resolve("nowhere"));
    persons("2026-11-19").into(house.receives(EHC).resolve("persons.csv"));

    var report = house.land();

    assertThat(house.verdicts()).containsExactly(Verdict.NEW);
    assertThat(report.sentences())
        .anySatisfy(sentence -> assertThat(sentence)
            .startsWith("The source of health/provider can't be reached at file:" + folder)
            .contains("there is no such folder"))
        .anySatisfy(sentence -> assertThat(sentence)
            .startsWith("Not connected, so not asked: education/school-census")
            .contains("social-care/ssd"));
    assertThat(house.ledger.polls().of(NightId.of(LandingHouse.FIRST_DAY)))
        .filteredOn(poll -> poll.feed().equals(PROVIDER))
        .extracting(poll -> poll.outcome())
        .containsExactly(PollOutcome.UNREACHABLE);
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @Test
  void nothingOfAFeedWithAnExpiredAgreementIsCopiedUntilItIsRenewed() {
    persons("2026-11-19").into(house.receives(EHC).resolve("persons.csv"));
    var renewed = house.contracts().agreements();
    house.with(ending(LocalDate.parse("2026-11-18")));

    var report = house.land();

    assertThat(house.verdicts()).containsExactly(Verdict.NOT_TAKEN);
    assertThat(filesUnder(house.home.resolve("landing"))).isEmpty();
    assertThat(report.sentences())
        .contains(
            "Agreement 'EHC-2026' of feed education/ehc-cases expired on 2026-11-18: its files wait, nothing was taken. Renew it and write the new date into conf/agreements.yaml.");

    house.theNextDay().with(renewed).land();

    assertThat(house.verdicts()).containsExactly(Verdict.NEW);
  }

  private Agreements ending(LocalDate date) {
    return new Agreements(house.contracts().agreements().agreements().stream()
        .map(agreement -> new Agreements.Agreement(
            agreement.reference(), agreement.parties(), date, agreement.columns()))
        .toList());
  }

  @Test
  void aFileWithTheNameOfAHalfWrittenOneIsLeftAlone() {
    var inbox = house.receives(EHC);
    persons("2026-11-19").into(inbox.resolve("persons.csv.filepart"));

    var report = house.land();

    assertThat(house.arrivals()).isEmpty();
    assertThat(report.sentences())
        .contains(
            "File persons.csv.filepart of education/ehc-cases has the name of a half-written file: it was left at its sender and is taken once it has its own name.");
  }

  @Test
  void aFileThatIsStillBeingWrittenIsLeftAndTakenWholeTheNextTime() {
    var file = persons("2026-11-19").into(house.receives(EHC).resolve("persons.csv"));
    var writing = new AtomicBoolean(true);
    var writer = CompletableFuture.runAsync(() -> touchWhile(writing, file));

    var report = house.land();
    writing.set(false);
    writer.join();

    assertThat(house.arrivals()).isEmpty();
    assertThat(report.sentences())
        .contains(
            "File persons.csv of education/ehc-cases was still being written: it was left at its sender and is taken next time.");
    house.theNextDay().land();
    assertThat(house.verdicts()).containsExactly(Verdict.NEW);
  }

  @Test
  void aPullWaitsForAFileThatIsFinishedSoon() {
    var file = persons("2026-11-19").into(house.receives(EHC).resolve("persons.csv"));
    var writing = new AtomicBoolean(true);
    var writer = CompletableFuture.runAsync(() -> touchWhile(writing, file));
    CompletableFuture.delayedExecutor(1, java.util.concurrent.TimeUnit.SECONDS)
        .execute(() -> writing.set(false));

    house.waitingFor(Duration.ofSeconds(30)).land();
    writer.join();

    assertThat(house.verdicts()).containsExactly(Verdict.NEW);
  }

  private static void touchWhile(AtomicBoolean writing, Path file) {
    for (var millis = 1_790_000_000_000L; writing.get(); millis += 1000) {
      try {
        Files.setLastModifiedTime(file, FileTime.fromMillis(millis));
      } catch (IOException gone) {
        throw new java.io.UncheckedIOException(gone);
      }
    }
  }

  @Test
  void aCensusSetTakesItsPeriodFromItsHeaderFile() {
    var inbox = house.receives("education/school-census");
    house
        .extract("census_headers")
        .row(
            "school_census_id=1",
            "native_id=4001",
            "term=SPR",
            "year=2026",
            "reference_date=2026-01-15")
        .into(inbox.resolve("blade_schoolcensus.csv"));
    house
        .extract("census_sen_needs")
        .row(
            "sen_need_id=1",
            "native_id=4001",
            "pupil_on_roll_id=1",
            "sen_type_rank=1",
            "sen_type=ASD")
        .into(inbox.resolve("blade_senneeds.csv"));

    var report = house.land();

    assertThat(house.ledger.receipts().inForce("education/school-census"))
        .extracting(receipt -> receipt.period().orElse("none"))
        .containsExactly("2026-SPR", "2026-SPR");
    assertThat(report.sentences())
        .noneSatisfy(sentence -> assertThat(sentence).contains("read from the name"));
  }

  @Test
  void withoutItsHeaderFileACensusFileIsDatedByItsNameAndThatIsSaid() {
    var inbox = house.receives("education/school-census");
    var needs = house
        .extract("census_sen_needs")
        .row(
            "sen_need_id=1",
            "native_id=4001",
            "pupil_on_roll_id=1",
            "sen_type_rank=1",
            "sen_type=ASD");
    needs.into(inbox.resolve("2026_spring_senneeds.csv"));
    needs
        .row(
            "sen_need_id=2",
            "native_id=4001",
            "pupil_on_roll_id=2",
            "sen_type_rank=1",
            "sen_type=ASD")
        .into(inbox.resolve("needs.csv"));

    var report = house.land();

    assertThat(house.ledger.receipts().inForce("education/school-census"))
        .extracting(receipt -> receipt.period().orElse("none"))
        .containsExactly("2026-SPR");
    assertThat(report.sentences())
        .anySatisfy(sentence -> assertThat(sentence)
            .contains("was read from the name alone (2026_spring_senneeds.csv)"))
        .anySatisfy(sentence ->
            assertThat(sentence).startsWith("File needs.csv says nowhere which period it is for"));
  }

  @Test
  void aSnapshotThatLostHalfOfItsRowsIsTakenAndTold() {
    var inbox = house.receives(EHC);
    persons("2026-11-19").into(inbox.resolve("persons.csv"));
    house.land();
    house
        .extract("ehc_persons")
        .row("person_id=1001", "surname=Khan", "forename=Amina", "extract_date=2026-11-20")
        .into(inbox.resolve("persons_20.csv"));

    var report = house.theNextDay().land();

    assertThat(report.sentences())
        .contains(
            "ehc_persons of education/ehc-cases came with 1 rows, less than half of the 2 before it. It was taken; if that can't be, ask example-council-sen for the whole file.");
  }

  @Test
  void leftoversOfAKilledPullAreCleared() {
    var part =
        Extract.write(house.home.resolve("landing/education/ehc-cases/2026-11-18/.part/x"), "half");

    house.land();

    assertThat(part).doesNotExist();
  }

  static List<Path> filesUnder(Path folder) {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
