package org.trivet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivet.app.FindingsHouse.CASES;
import static org.trivet.app.FindingsHouse.PATIENTS;
import static org.trivet.app.FindingsHouse.PROVIDER;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Three senders, two nights: what each is told, what is accepted, and what comes back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FindingsCommandTest {
  private static final String SEN = "example-council-sen";
  private static final String TRUST = "example-hospital-trust";
  private static final String PERSONS_HEADER =
      "person_id,surname,forename,middle_names,preferred_forename,dob,sex,ethnicity,"
          + "postcode,upn,uln,nhs_number,nhs_status,school_urn,primary_need,extract_date";
  private static final String AMINA =
      "P1,Khan,Amina,\"Zainab\r\nNoor\",,2014-03-09,F,APKN,ZE1 4AP,A950000178301,,,,,ASD,2026-11-%s";
  private static final String OLA =
      "=P3,Nowak,Ola,,,31/02/2015,M,WEEU,ZE2 7QT,,,,,,SLCN,2026-11-%s";
  private static final String BEN =
      "P2,Archer,Ben,,,12/05/2012,M,WBRI,ZE1 4AQ,,,,,,SLCN,2026-11-%s";
  private static final String ZOE = "P4,Archer,Zoe,,,yesterday,F,WBRI,ZE1 4AQ,,,,,,SLCN,2026-11-%s";

  @TempDir
  private static Path folder;

  private static FindingsHouse house = new FindingsHouse(Path.of("target/none"));

  @BeforeAll
  static void twoNights() {
    house = new FindingsHouse(folder)
        .sends(
            CASES, "=SUM persons.csv", PERSONS_HEADER, on(19, AMINA), "", on(19, OLA), on(19, BEN))
        .sends(
            CASES,
            "requests.csv",
            "request_id,person_id,received_date,source,outcome_date,outcome,mediation,tribunal,exported",
            "R1,P1,2026-01-05,1,2026-02-10,Y,,,",
            "R2,P9,2026-01-06,1,,A,,,")
        .sends(
            PATIENTS,
            "patients.ndjson",
            "{\"resourceType\":\"Patient\",\"id\":\"a\",\"birthDate\":\"2015-02-03\",\"gender\":\"female\"}",
            "{\"resourceType\":\"Patient\",\"id\":\"b\",\"birthDate\":\"2015-02-30\",\"gender\":\"male\"}")
        .sends(PROVIDER, "patients.csv", "who,knows,what", "1,2,3");
    house.night("2026-11-19");
    house
        .sends(
            CASES,
            "=SUM persons.csv",
            PERSONS_HEADER,
            on(20, AMINA),
            "",
            on(20, OLA),
            on(20, ZOE),
            on(20, BEN))
        .sends(
            CASES,
            "requests.csv",
            "request_id,person_id,received_date,source,outcome_date,outcome,mediation,tribunal,exported",
            "R1,P1,2026-01-05,1,2026-02-10,Y,,,",
            "R2,P1,2026-01-06,1,,A,,,");
    house.night("2026-11-20");
  }

  private static String on(int day, String row) {
    return row.formatted(day);
  }

  @Test
  @Order(1)
  void eachSenderIsToldWhatIsNewWhatGrewAndWhatIsGone() {
    var said = house.trivet("findings");

    assertThat(said.exit()).as(said.errors()).isZero();
    assertThat(lines(said.out(), "birth_date"))
        .anySatisfy(line -> assertThat(line)
            .containsSubsequence("2", "1", "more", "2026-11-19", "ehc_persons", "not-a-date"));
    assertThat(lines(said.out(), "no-such-person"))
        .anySatisfy(line -> assertThat(line).containsSubsequence("0", "1", "gone", "ehc_requests"));
    assertThat(lines(said.out(), "not-a-date"))
        .anySatisfy(
            line -> assertThat(line).containsSubsequence("1", "1", "same", "fhir_patients"));
    assertThat(lines(said.out(), "file-not-taken"))
        .anySatisfy(line -> assertThat(line).contains("health/provider", "(whole file)"));
    assertThat(said.out()).contains("Write a day that exists");
  }

  @Test
  @Order(1)
  void theFirstNightHasNoneBeforeIt() {
    var said = house.trivet("findings", "--night", "night-2026-11-19", "--sender", SEN);

    assertThat(said.out())
        .contains("the first night", "no-such-person", "new")
        .doesNotContain(TRUST);
  }

  @Test
  @Order(1)
  void programsGetTheSameAsJson() {
    assertThat(house.trivet("findings", "--format", "json", "--sender", SEN).out())
        .startsWith("{\"night\":\"night-2026-11-20\",\"before\":\"night-2026-11-19\"")
        .contains(
            "\"rule\":\"no-such-person\",\"severity\":\"warning\",\"count\":0,\"before\":1,\"change\":\"gone\"");
  }

  @Test
  @Order(2)
  void aListNamesTheSendersFileLineAndSpreadsheetRow() throws IOException {
    var rows = csv(listOf(SEN, "plain"));

    assertThat(rows.stream().filter(row -> row.getField("column").equals("dob")))
        .extracting(
            row -> row.getField("line (text editor)"),
            row -> row.getField("row (spreadsheet)"),
            row -> row.getField("rule"),
            row -> row.getField("how many of this kind"),
            row -> row.getField("since"),
            row -> row.getField("change since the night before"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("5", "4", "not-a-date", "2", "2026-11-19", "more"),
            org.assertj.core.groups.Tuple.tuple("6", "5", "not-a-date", "2", "2026-11-19", "more"));
    assertThat(rows.get(0).getField("what to do")).isNotBlank();
  }

  @Test
  @Order(2)
  void theDeskSaysOfTheFileWhatTheListSaysOfIt() throws IOException {
    var out = folder.resolve("desk");
    var sent = folder.resolve("inbox").resolve(CASES).resolve("=SUM persons.csv");

    assertThat(house.trivet("check", sent.toString(), "--out", out.toString()).exit())
        .isZero();

    assertThat(places(csv(out.resolve("check--SUM-persons.csv"))))
        .isNotEmpty()
        .isEqualTo(places(csv(listOf(SEN, "beside-the-desk"))));
  }

  private static List<String> places(List<NamedCsvRecord> rows) {
    return rows.stream()
        .filter(row -> row.getField("table").equals("ehc_persons"))
        .map(row -> String.join(
            " ",
            row.getField("what is wrong"),
            row.getField("line (text editor)"),
            row.getField("row (spreadsheet)"),
            row.getField("what follows")))
        .toList();
  }

  @Test
  @Order(2)
  void entriesOfJsonAreListedByTheirLine() throws IOException {
    assertThat(csv(listOf(TRUST, "json")))
        .extracting(row -> row.getField("file"), row -> row.getField("line (text editor)"))
        .containsExactly(org.assertj.core.groups.Tuple.tuple("patients.ndjson", "2"));
  }

  @Test
  @Order(2)
  void whatASpreadsheetWouldRunAsAFormulaIsMadeHarmless() throws IOException {
    var list = listOf(SEN, "formula");

    assertThat(csv(list)).extracting(row -> row.getField("file")).contains("'=SUM persons.csv");
    assertThat(cells(list, "Rows")).contains("'=SUM persons.csv");
  }

  @Test
  @Order(2)
  void theWorkbookExplainsItselfAndHoldsTheSameRows() throws IOException {
    var list = listOf(SEN, "workbook");

    assertThat(String.join(" ", cells(list, "Read me")))
        .contains(SEN, "night-2026-11-20", "This list holds no value of any row");
    assertThat(cells(list, "Summary")).contains("not-a-date", "more", "no-such-person", "gone");
    try (var workbook =
            new ReadableWorkbook(list.resolveSibling(name(list) + ".xlsx").toFile());
        var rows = workbook.findSheet("Rows").orElseThrow().openStream()) {
      assertThat(rows.count()).isEqualTo(csv(list).size() + 1);
    }
  }

  @Test
  @Order(2)
  void noValueOfAnyRowIsInAList() throws IOException {
    for (var list : List.of(listOf(SEN, "values"), listOf(TRUST, "values"))) {
      var text = Files.readString(list)
          + cells(list, "Rows")
          + cells(list, "Summary")
          + cells(list, "Read me");
      assertThat(text)
          .doesNotContain(
              "Khan", "Amina", "Zainab", "Nowak", "31/02/2015", "2015-02-30", "yesterday")
          .doesNotContain("ZE1 4AP", "ZE2 7QT", "A950000178301", "=P3", "P9,");
    }
  }

  @Test
  @Order(2)
  void aFileThatWasNotTakenIsListedWithItsReason() throws IOException {
    assertThat(csv(listOf("example-community-health", "refused"))).satisfiesExactly(row -> {
      assertThat(row.getField("file")).isEqualTo("patients.csv");
      assertThat(row.getField("what is wrong")).contains("is like no table of health/provider");
    });
  }

  @Test
  @Order(2)
  void withoutASenderEverySenderGetsAList() throws IOException {
    var out = folder.resolve("all");
    house.trivet("findings", "--out", out.toString());

    try (var files = Files.list(out)) {
      assertThat(files).hasSize(6);
    }
  }

  @Test
  @Order(3)
  void anAnalystGetsNoLocalIdsAndTheRefusalIsOnRecord() throws IOException {
    var refused = house.trivet(
        "findings",
        "--sender",
        SEN,
        "--out",
        folder.resolve("no").toString(),
        "--with-local-ids",
        "--purpose",
        "service-planning");

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.errors()).contains("role analyst, which may see pseudonymised, open");
    assertThat(folder.resolve("no")).doesNotExist();
    assertThat(Files.readString(house.home.resolve("access/access.log")))
        .contains(
            "findings --sender example-council-sen --with-local-ids", "\"outcome\":\"refused\"");
  }

  @Test
  @Order(4)
  void aStewardMaySendTheSendersOwnNumbersBackAndThatIsOnRecord() throws IOException {
    house.withASteward();
    var out = folder.resolve("ids");
    var said = house.trivet(
        "findings",
        "--sender",
        SEN,
        "--out",
        out.toString(),
        "--with-local-ids",
        "--purpose",
        "match-review");

    assertThat(said.exit()).as(said.errors()).isZero();
    assertThat(csv(out.resolve("findings-" + SEN + "-night-2026-11-20.csv")).stream()
            .filter(row -> row.getField("column").equals("dob")))
        .extracting(row -> row.getField("your number"))
        .containsExactly("'=P3", "P4");
    assertThat(Files.readString(house.home.resolve("access/access.log")))
        .contains(
            "\"zone\":\"identified\",\"purpose\":\"match-review\"", "\"outcome\":\"answered\"");
  }

  @Test
  @Order(5)
  void aDryRunSaysWhatItWouldCoverAndWritesNothing() {
    var said = accept("not-a-date", "--dry-run", "--today", "2026-11-20");

    assertThat(said.exit()).as(said.errors()).isZero();
    assertThat(said.out())
        .contains("Would accept not-a-date in ehc_persons", "2 now", "Nothing was written");
    assertThat(house.trivet("findings", "accepted").out()).contains("Nothing has been accepted");
  }

  @Test
  @Order(6)
  void onlyWhatIsThereCanBeAcceptedAndOnlyOfItsOwnSender() {
    assertThat(accept("not-a-upn", "--today", "2026-11-20").errors())
        .contains("There is no not-a-upn in ehc_persons", "not-a-date of birth_date");
    var wrong = house.trivet(
        "findings",
        "accept",
        "--sender",
        TRUST,
        "--table",
        "ehc_persons",
        "--rule",
        "not-a-date",
        "--because",
        "x",
        "--until",
        "2027-01-31");
    assertThat(wrong.errors()).contains("is sent by example-council-sen, not by " + TRUST);
    assertThat(accept("not-a-date", "--today", "2028-01-01").errors()).contains("is before today");
  }

  @Test
  @Order(7)
  void whatIsAcceptedIsCountedAndShownApartUnderAName() {
    assertThat(accept("not-a-date", "--today", "2026-11-20").out())
        .contains("Accepted as number 1");

    var said =
        house.trivet("findings", "--sender", SEN, "--today", "2026-11-21").out();
    assertThat(said.substring(said.indexOf("accepted, and still counted")))
        .contains("not-a-date", "by Farah Aziz (1): Old records, mended by spring");
    assertThat(accept("not-a-date", "--today", "2026-11-21").errors())
        .contains("is accepted already");
  }

  @Test
  @Order(8)
  void anAcceptanceLapsesOnItsDateAndSaysSo() {
    var said =
        house.trivet("findings", "--sender", SEN, "--today", "2027-02-01").out();

    assertThat(said).contains("ACCEPTANCE 1 LAPSED on 2027-01-31").doesNotContain("still counted");
  }

  @Test
  @Order(9)
  void whatGrowsBeyondWhatWasAcceptedComesBackLoudly() {
    house.sends(
        CASES,
        "=SUM persons.csv",
        PERSONS_HEADER,
        on(21, AMINA),
        on(21, OLA),
        on(21, ZOE),
        on(21, ZOE.replace("P4", "P5").replace("Zoe", "Ada")));
    house.night("2026-11-21");

    assertThat(
            house.trivet("findings", "--sender", SEN, "--today", "2026-11-21").out())
        .contains("ACCEPTANCE 1 OUTGROWN: 3 now, 2 when Farah Aziz accepted it")
        .doesNotContain("still counted");
    assertThat(house
            .trivet("findings", "accepted", "--format", "json", "--today", "2026-11-21")
            .out())
        .contains("\"standing\":\"outgrown\"", "\"count_then\":2,\"count_now\":3");
  }

  @Test
  @Order(10)
  void aWithdrawnAcceptanceStaysOnRecord() {
    assertThat(house
            .trivet("findings", "withdraw", "1", "--because", "It can be mended")
            .exit())
        .isZero();

    assertThat(house.trivet("findings", "withdraw", "1").errors()).contains("withdrawn already");
    assertThat(house.trivet("findings", "withdraw", "7").errors()).contains("no acceptance 7");
    assertThat(house.trivet("findings", "accepted").out())
        .contains("withdrawn by Farah Aziz", "Old records, mended by spring");
    assertThat(house.trivet("findings", "--sender", SEN).out()).doesNotContain("OUTGROWN");
  }

  @Test
  @Order(11)
  void whoSeesNoRecordsDecidesOnNone() {
    house.withAnAuditor();

    assertThat(accept("not-a-date", "--today", "2026-11-20").errors())
        .contains("role auditor, which sees no children's records");
  }

  private static FindingsHouse.Said accept(String rule, String... more) {
    var words = new ArrayList<>(List.of(
        "findings",
        "accept",
        "--sender",
        SEN,
        "--table",
        "ehc_persons",
        "--rule",
        rule,
        "--because",
        "Old records, mended by spring",
        "--until",
        "2027-01-31"));
    words.addAll(List.of(more));
    return house.trivet(words.toArray(String[]::new));
  }

  private static Path listOf(String sender, String into) {
    var out = folder.resolve("lists-" + into);
    var said = house.trivet(
        "findings", "--sender", sender, "--night", "night-2026-11-20", "--out", out.toString());
    assertThat(said.exit()).as(said.errors()).isZero();
    return out.resolve("findings-" + sender + "-night-2026-11-20.csv");
  }

  private static List<NamedCsvRecord> csv(Path file) throws IOException {
    try (var reader = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  private static List<String> cells(Path csv, String sheet) throws IOException {
    var cells = new ArrayList<String>();
    try (var workbook =
            new ReadableWorkbook(csv.resolveSibling(name(csv) + ".xlsx").toFile());
        var rows = workbook.findSheet(sheet).orElseThrow().openStream()) {
      rows.forEach(row -> row.forEach(cell -> cells.add(cell == null ? "" : cell.getText())));
    }
    return cells;
  }

  private static String name(Path csv) {
    return csv.getFileName().toString().replace(".csv", "");
  }

  private static List<String> lines(String text, String with) {
    return text.lines().filter(line -> line.contains(with)).toList();
  }
}
