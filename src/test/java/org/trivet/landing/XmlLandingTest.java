package org.trivet.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.ledger.Receipt;
import org.trivet.ledger.Verdict;

/** A return that comes as one XML file and is many tables: the children in need census. */
class XmlLandingTest {
  private static final String CIN = "social-care/cin-census";

  @TempDir
  private Path folder;

  private LandingHouse house;

  @BeforeEach
  void open() {
    house = new LandingHouse(folder);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void oneFileLandsAsEveryTableOfItsFeedForTheYearThatItsHeaderNames() throws IOException {
    send("cin.xml", census("2026-03-31", child("c1", "")));

    var report = house.land();

    assertThat(house.ledger.receipts().inForce(CIN))
        .hasSize(11)
        .extracting(receipt -> receipt.period().orElse(""))
        .containsOnly("2026-03-31");
    assertThat(house.ledger.receipts().inForce(CIN))
        .extracting(Receipt::table, receipt -> receipt.delivery().file().rows())
        .contains(
            tuple("cin_headers", 1L),
            tuple("cin_children", 1L),
            tuple("cin_disabilities", 2L),
            tuple("cin_protection_reviews", 4L),
            tuple("cin_pre_proceedings", 0L));
    assertThat(report.sentences())
        .anySatisfy(sentence -> assertThat(sentence).contains("1 file arrived (1 new)"));
    assertThat(landedFiles()).isEqualTo(1);
  }

  @Test
  void theSameFileAgainIsUnchangedAndACorrectionReplacesAllItsTables() throws IOException {
    send("cin.xml", census("2026-03-31", child("c1", "")));
    house.land();
    send("cin-again.xml", census("2026-03-31", child("c1", "")));
    house.theNextDay().land();
    assertThat(house.verdicts()).containsOnly(Verdict.UNCHANGED);

    send("cin-corrected.xml", census("2026-03-31", child("c1", "") + child("c2", "")));
    house.theNextDay().land();

    assertThat(house.verdicts()).containsOnly(Verdict.CORRECTION).hasSize(11);
    assertThat(house.ledger.receipts().inForce(CIN)).hasSize(11);
  }

  @Test
  void theReturnOfOneYearStandsBesideThatOfAnother() throws IOException {
    send("2025.xml", census("2025-03-31", child("c1", "")));
    send("2026.xml", census("2026-03-31", child("c1", "")));

    house.land();

    assertThat(house.ledger.receipts().inForce(CIN)).hasSize(22);
  }

  @Test
  void aBlockThatNoContractKnowsIsTold() throws IOException {
    send("cin.xml", census("2026-03-31", child("c1", "<ShoeSize>31</ShoeSize>")));

    var report = house.land();

    assertThat(report.findings())
        .extracting("table", "rule", "column")
        .contains(tuple("cin_referrals", "unknown-column", "shoesize"));
  }

  @Test
  void aFileCutOffOnTheWayIsSetAsideWhole() throws IOException {
    var whole = census("2026-03-31", child("c1", ""));
    send("cin.xml", whole.substring(0, whole.length() / 2));

    house.land();

    assertThat(house.verdicts()).containsExactly(Verdict.QUARANTINED);
    assertThat(house.arrivals().get(0).reason().orElseThrow())
        .contains("cut off")
        .doesNotContain("c1");
    assertThat(house.ledger.receipts().inForce(CIN)).isEmpty();
  }

  @Test
  void aFileThatNamesNoYearIsSetAsideWhole() throws IOException {
    send("cin.xml", census("", child("c1", "")));

    house.land();

    assertThat(house.verdicts()).containsExactly(Verdict.QUARANTINED);
  }

  @Test
  void aDocumentTypeFetchesNothing() throws IOException {
    var secret = Files.writeString(folder.resolve("secret.txt"), "A950000178301");
    var bomb = "<!DOCTYPE Message [<!ENTITY x SYSTEM \"%s\">]>".formatted(secret.toUri())
        + census("2026-03-31", child("&x;", ""));
    send("cin.xml", bomb);

    house.land();

    assertThat(house.verdicts()).containsExactly(Verdict.QUARANTINED);
    assertThat(house.arrivals().get(0).reason().orElseThrow()).doesNotContain("A950000178301");
  }

  private void send(String name, String text) throws IOException {
    var inbox = Files.createDirectories(house.receives(CIN));
    Files.writeString(inbox.resolve(name), text);
  }

  private long landedFiles() throws IOException {
    try (var files = Files.walk(house.home.resolve("landing"))) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  private static String census(String referenceDate, String children) {
    return """
        <Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year>
        <ReferenceDate>%s</ReferenceDate></CollectionDetails><Source><LEA>999</LEA></Source></Header>
        <Children>%s</Children></Message>
        """.formatted(referenceDate, children);
  }

  /** A child with two disabilities, a finished plan of three reviews in one block, and one of a single review. */
  private static String child(String id, String more) {
    return """
        <Child>
          <ChildIdentifiers><LAchildID>%s</LAchildID><PersonBirthDate>2014-03-09</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>
          <ChildCharacteristics><Ethnicity>WBRI</Ethnicity>
            <Disabilities><Disability>LD</Disability><Disability>AUT</Disability></Disabilities></ChildCharacteristics>
          <CINdetails><CINreferralDate>2025-05-01</CINreferralDate><ReferralSource>1A</ReferralSource>%s
            <ReferralNFA>false</ReferralNFA>
            <ChildProtectionPlans><CPPstartDate>2025-06-01</CPPstartDate>
              <Reviews><CPPreviewDate>2025-08-01</CPPreviewDate><CPPreviewDate>2025-10-01</CPPreviewDate></Reviews>
              <Reviews><CPPreviewDate>2025-12-01</CPPreviewDate></Reviews></ChildProtectionPlans>
            <ChildProtectionPlans><CPPstartDate>2026-01-05</CPPstartDate>
              <Reviews><CPPreviewDate>2026-03-01</CPPreviewDate></Reviews></ChildProtectionPlans>
          </CINdetails>
        </Child>
        """.formatted(id, more);
  }
}
