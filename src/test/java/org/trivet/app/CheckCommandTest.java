package org.trivet.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.synthetic.ProgressListener;
import org.trivet.synthetic.SyntheticAuthority;
import org.trivet.synthetic.SyntheticPlan;

/** One file of two children at the sender's desk, before it is sent. */
class CheckCommandTest {
  private static final String HEADER =
      "person_id,surname,forename,middle_names,preferred_forename,dob,sex,ethnicity,"
          + "postcode,upn,uln,nhs_number,nhs_status,school_urn,primary_need,extract_date";

  @TempDir
  private Path folder;

  private FindingsHouse house = new FindingsHouse(Path.of("target/none"));
  private Path file = Path.of("");

  @BeforeEach
  void twoChildren() throws IOException {
    house = new FindingsHouse(folder);
    file = Files.writeString(
        folder.resolve("whatever.csv"),
        String.join(
            "\r\n",
            HEADER,
            "P1,Khan,Amina,\"Zainab\nNoor\",,2014-03-09,F,APKN,ZE1 4AP,,,,,,ASD,2026-11-20",
            "P2,Archer,Ben,,,31/02/2012,M,WBRI,ZE1 4AQ,,,,,,SLCN,2026-11-20",
            "P2,Archer,Ben,,,2012-05-12,M,WBRI,ZE1 4AQ,,,,,,QQ,2026-11-20",
            "P1,Khan,Amina,\"Zainab\nNoor\",,2014-03-09,F,APKN,ZE1 4AP,,,,,,ASD,2026-11-20",
            ""));
  }

  @Test
  void theFeedIsGuessedAndEveryFaultIsToldAtItsRow() {
    var said = house.trivet("check", file.toString());

    assertThat(said.exit()).as(said.errors()).isZero();
    assertThat(said.out())
        .contains("would land as education/ehc-cases, table ehc_persons", "4 findings")
        .contains("1 not-a-date dob (loaded, and told)", "dob holds something that is no date")
        .contains("row 3 (line 4)", "1 unlisted-code primary_need", "row 4 (line 5)")
        .contains(
            "1 duplicate-key (row left out)", "1 duplicate-row (row left out)", "row 5 (line 6)")
        .doesNotContain("31/02/2012", "Archer", "QQ");
  }

  @Test
  void programsGetPlacesToo() {
    assertThat(house.trivet("check", file.toString(), "--format", "json").out())
        .contains("\"table\":\"ehc_persons\"", "\"rule\":\"not-a-date\"", "\"written\":\"dob\"")
        .contains("\"first_places\":[{\"line\":4,\"row\":3}]")
        .doesNotContain("\"change\"");
  }

  @Test
  void theWholeListIsWrittenAsTheSendersListsAre() throws IOException {
    var out = folder.resolve("lists");

    assertThat(house.trivet("check", file.toString(), "--out", out.toString()).exit())
        .isZero();

    try (var csv = CsvReader.builder()
        .detectBomHeader(true)
        .ofNamedCsvRecord(out.resolve("check-whatever.csv"))) {
      assertThat(csv.stream()
              .map(row -> row.getField("rule") + " " + row.getField("row (spreadsheet)")))
          .containsExactly("not-a-date 3", "unlisted-code 4", "duplicate-key 4", "duplicate-row 5");
    }
    assertThat(out.resolve("check-whatever.xlsx")).isNotEmptyFile();
  }

  @Test
  void theMadeUpReturnInXmlLandsAsNineTablesWithoutAFault() {
    SyntheticAuthority.make(
        SyntheticPlan.of(1_000), folder.resolve("made"), ProgressListener.silent());

    var said = house.trivet(
        "check", folder.resolve("made/night-1/education/sen2-xml/SEN2_2026.xml").toString());

    assertThat(said.exit()).as(said.errors()).isZero();
    assertThat(said.out())
        .contains(
            "would land as education/sen2-xml, period 2026", "Table sen2_xml_placement_details")
        .containsPattern("Table sen2_xml_needs: [1-9]")
        .doesNotContain("finding");
    assertThat(said.out().split("nothing was found", -1)).hasSize(10);
  }

  @Test
  void aFileLikeNoneIsRefused() throws IOException {
    var other = Files.writeString(folder.resolve("other.csv"), "colour,taste\nred,sweet\n");

    var said = house.trivet("check", other.toString());

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.out()).contains("is like no table of any feed");
  }
}
