package org.trivet.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivet.contract.ContractLoader;
import org.trivet.contract.Contracts;
import org.trivet.contract.FeedContract;
import org.trivet.contract.TableContract;

/** Public files that nobody here wrote, read through the contracts; skipped where they are not laid beside the project. */
class PublicSamplesTest {
  private static final Path SAMPLES = Path.of("../shared/samples");

  private final Contracts contracts =
      ContractLoader.ofHouse(Path.of(""), Path.of("conf")).load();

  @BeforeEach
  void samplesAreBesideTheProject() {
    assumeTrue(Files.isDirectory(SAMPLES), "../shared/samples is not beside the project");
  }

  @Test
  void aSpringCensusOfTenThousandPupilsIsReadWhole() throws IOException {
    assertThat(rowsOf(
            "school-census/2025_spring/2025_spring_pupilonroll.csv", "education/school-census"))
        .hasSize(9498);
    assertThat(
            rowsOf("school-census/2025_spring/2025_spring_senneeds.csv", "education/school-census"))
        .hasSize(16954);
  }

  @ParameterizedTest
  @CsvSource({
    "fsmperiod, census_fsm_periods",
    "pupilnolongeronroll, census_leavers",
    "pupilonroll, census_pupils",
    "senneeds, census_sen_needs",
    "termlyexclusionsoffroll, census_exclusions_off_roll",
    "termlyexclusionsonroll, census_exclusions_on_roll",
    "termlysessiondetailsoffroll, census_sessions_off_roll",
    "termlysessiondetailsonroll, census_sessions_on_roll"
  })
  void everyBladeOfTheCensusIsKnownByItsColumns(String blade, String table) {
    assertThat(tableOf(
            "school-census/2025_spring/2025_spring_%s.csv".formatted(blade),
            "education/school-census"))
        .isEqualTo(table);
  }

  @ParameterizedTest
  @CsvSource({
    "ad1, ssda903_adoptions",
    "episodes, ssda903_episodes",
    "header, ssda903_children",
    "missing, ssda903_missing",
    "oc2, ssda903_health",
    "oc3, ssda903_care_leavers",
    "placed_for_adoption, ssda903_placed_for_adoption",
    "reviews, ssda903_reviews",
    "sw_episodes, ssda903_social_workers",
    "uasc, ssda903_uasc"
  })
  void everyFileOfTheReturnOnLookedAfterChildrenIsKnownByItsColumns(String file, String table) {
    assertThat(tableOf("ssda903/%s.csv".formatted(file), "social-care/ssda903")).isEqualTo(table);
  }

  @ParameterizedTest
  @CsvSource({
    "CIN_Census_2021, cin_children, 1",
    "CIN_Census_2021, cin_disabilities, 2",
    "CIN_Census_2021, cin_assessment_factors, 2",
    "CIN_Census_2024, cin_children, 2",
    "CIN_Census_2024, cin_referrals, 2",
    "CIN_Census_2024, cin_assessments, 2",
    "CIN_Census_2024, cin_assessment_factors, 3",
    "CIN_Census_2024, cin_section47, 1",
    "CIN_Census_2024, cin_protection_reviews, 1",
    "CIN_Census_2024, cin_pre_proceedings, 0"
  })
  void everyBlockOfAChildrenInNeedCensusIsATable(String file, String table, int rows)
      throws IOException {
    var sample = SAMPLES.resolve("cin/%s.xml".formatted(file));
    var feed = contracts.feed("social-care/cin-census").orElseThrow();

    assertThat(
            FormatReader.tableOf(sample, feed, contracts.feeds()).orElseThrow().feed())
        .isEqualTo(feed);
    assertThat(rowsOf(sample, feed, feed.table(table).orElseThrow())).hasSize(rows);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "valid",
        "valid_minimal",
        "valid_with_bom",
        "valid_extra_fields",
        "duplicates",
        "review_two"
      })
  void aChildListIsKnownHoweverFewOfItsColumnsCome(String list) {
    assertThat(tableOf("child-lists/%s.csv".formatted(list), "health/child-lists"))
        .isEqualTo("child_list");
  }

  @Test
  void aFileThatIsNoTableOfAnyFeedIsKnownAsNone() {
    var feed = contracts.feed("health/child-lists").orElseThrow();
    assertThat(FormatReader.tableOf(
            SAMPLES.resolve("child-lists/malformed.csv"), feed, contracts.feeds()))
        .isEmpty();
    assertThat(FormatReader.tableOf(SAMPLES.resolve("febrl/dataset3.csv"), feed, contracts.feeds()))
        .isEmpty();
  }

  private String tableOf(String sample, String feedName) {
    var feed = contracts.feed(feedName).orElseThrow();
    return FormatReader.tableOf(SAMPLES.resolve(sample), feed, contracts.feeds())
        .orElseThrow()
        .table()
        .table();
  }

  @Test
  void anAnswerOfThePatientDemographicsServiceIsAPatientHoweverItIsWrapped() throws IOException {
    assertThat(rowsOf("fhir/pds/Patient.json", "health/fhir-patients")).hasSize(1);
    assertThat(rowsOf("fhir/pds/Minimal_Patient.json", "health/fhir-patients")).hasSize(1);
    assertThat(rowsOf("fhir/pds/PatientSearch.json", "health/fhir-patients")).hasSize(1);
  }

  private List<WrittenRow> rowsOf(String sample, String feedName) throws IOException {
    var file = SAMPLES.resolve(sample);
    var feed = contracts.feed(feedName).orElseThrow();
    var match = FormatReader.tableOf(file, feed, contracts.feeds()).orElseThrow();
    assertThat(match.feed()).isEqualTo(feed);
    return rowsOf(file, feed, match.table());
  }

  private static List<WrittenRow> rowsOf(Path file, FeedContract feed, TableContract table)
      throws IOException {
    var rows = new ArrayList<WrittenRow>();
    try (var open = FormatReader.open(file, feed, table)) {
      open.forEachRemaining(rows::add);
    }
    return rows;
  }
}
